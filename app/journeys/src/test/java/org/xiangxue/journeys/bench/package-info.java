/**
 * Benchmarks against the packaged system, each side by side with its baseline in the same run. They
 * measure; they do not test.
 */
@NullMarked
package org.xiangxue.journeys.bench;

import org.jspecify.annotations.NullMarked;
