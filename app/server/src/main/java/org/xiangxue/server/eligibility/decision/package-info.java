/**
 * Decisions: the facts of households, what the drainer makes of them, what officials do with it,
 * and what a villager reads.
 */
@NullMarked
package org.xiangxue.server.eligibility.decision;

import org.jspecify.annotations.NullMarked;
