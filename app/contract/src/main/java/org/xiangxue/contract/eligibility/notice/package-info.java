/**
 * Public notices, and the challenges to decisions: objections by the public, appeals by households.
 */
@NullMarked
package org.xiangxue.contract.eligibility.notice;

import org.jspecify.annotations.NullMarked;
