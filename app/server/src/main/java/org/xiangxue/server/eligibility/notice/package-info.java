/**
 * Public notice of decisions in force, objection by the public and appeal by the household, each
 * answered in time by somebody who did not decide.
 */
@NullMarked
package org.xiangxue.server.eligibility.notice;

import org.jspecify.annotations.NullMarked;
