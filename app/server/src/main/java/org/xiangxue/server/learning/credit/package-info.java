/**
 * What is derived a moment after the evidence: credit to the household, and flags for a person to
 * look at.
 */
@NullMarked
package org.xiangxue.server.learning.credit;

import org.jspecify.annotations.NullMarked;
