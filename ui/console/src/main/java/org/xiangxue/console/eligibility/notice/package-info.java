/** Public notices, and the objections and appeals against decisions. */
@NullMarked
package org.xiangxue.console.eligibility.notice;

import org.jspecify.annotations.NullMarked;
