/** What a villager sees: what the household has, what is not known, what is missing. */
@NullMarked
package org.xiangxue.server.eligibility.benefit;

import org.jspecify.annotations.NullMarked;
