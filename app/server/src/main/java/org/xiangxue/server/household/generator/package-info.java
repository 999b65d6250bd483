/**
 * Makes rosters of any size for the demo, tests and benchmarks. Everybody in them is invented from
 * a seed; the same seed gives the same file. Telephone numbers begin with 154, which no operator
 * has. It reads and writes no table.
 */
@NullMarked
package org.xiangxue.server.household.generator;

import org.jspecify.annotations.NullMarked;
