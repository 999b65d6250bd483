/** A trainer's film: over a bad line into the library, into a lesson, onto the phone. */
@NullMarked
package org.xiangxue.journeys.film;

import org.jspecify.annotations.NullMarked;
