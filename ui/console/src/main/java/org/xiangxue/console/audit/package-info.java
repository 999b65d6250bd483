/** Search in the log of who saw, changed or exported what. */
@NullMarked
package org.xiangxue.console.audit;

import org.jspecify.annotations.NullMarked;
