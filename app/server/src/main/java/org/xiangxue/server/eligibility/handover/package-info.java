/**
 * The hand-over of decisions to assistance systems: each event is signed and pushed until it is
 * taken, may be pulled, is acknowledged, and is reconciled day by day.
 */
@NullMarked
package org.xiangxue.server.eligibility.handover;

import org.jspecify.annotations.NullMarked;
