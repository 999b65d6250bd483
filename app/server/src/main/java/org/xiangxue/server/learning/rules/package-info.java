/**
 * What evidence is and what it counts for, in plain Java: no database, no clock, no reactive type.
 * Everything here is a function of a set of pieces, never of the order in which they came.
 */
@NullMarked
package org.xiangxue.server.learning.rules;

import org.jspecify.annotations.NullMarked;
