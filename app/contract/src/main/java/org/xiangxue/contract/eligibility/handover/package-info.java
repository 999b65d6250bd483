/**
 * The hand-over of decisions to assistance systems: signed pushes, a feed to pull, acknowledgement.
 */
@NullMarked
package org.xiangxue.contract.eligibility.handover;

import org.jspecify.annotations.NullMarked;
