/** What a villager sees of the household. */
@NullMarked
package org.xiangxue.contract.guidance;

import org.jspecify.annotations.NullMarked;
