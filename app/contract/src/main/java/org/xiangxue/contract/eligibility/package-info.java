/**
 * Assistance programmes with their rules, decisions for households, and what a household still
 * lacks.
 */
@NullMarked
package org.xiangxue.contract.eligibility;

import org.jspecify.annotations.NullMarked;
