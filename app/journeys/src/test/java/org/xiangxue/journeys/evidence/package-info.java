/**
 * Learners' devices that deliver evidence while the server is killed, and what must be true
 * afterwards: nothing acknowledged is lost, nothing counts twice.
 */
@NullMarked
package org.xiangxue.journeys.evidence;

import org.jspecify.annotations.NullMarked;
