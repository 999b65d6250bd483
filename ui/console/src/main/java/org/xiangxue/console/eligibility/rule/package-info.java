/** Rules as trees: read in plain words, and edited part by part. */
@NullMarked
package org.xiangxue.console.eligibility.rule;

import org.jspecify.annotations.NullMarked;
