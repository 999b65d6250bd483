/** Decisions for households: their list, why they came out so, and what an official does. */
@NullMarked
package org.xiangxue.console.eligibility.decision;

import org.jspecify.annotations.NullMarked;
