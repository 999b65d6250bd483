/** Systems that receive decisions: what waits, what was given up, and what the days came to. */
@NullMarked
package org.xiangxue.console.eligibility.handover;

import org.jspecify.annotations.NullMarked;
