/** Decisions for households, and what a household still lacks. */
@NullMarked
package org.xiangxue.contract.eligibility.decision;

import org.jspecify.annotations.NullMarked;
