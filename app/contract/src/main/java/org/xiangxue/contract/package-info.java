/**
 * What crosses a process: records, ids, problem codes and the HTTP interfaces. No logic, no
 * framework of either side.
 */
@NullMarked
package org.xiangxue.contract;

import org.jspecify.annotations.NullMarked;
