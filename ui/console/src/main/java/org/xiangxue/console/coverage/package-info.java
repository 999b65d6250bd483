/** Whom training has reached, by area, and the list of those whom it has not. */
@NullMarked
package org.xiangxue.console.coverage;

import org.jspecify.annotations.NullMarked;
