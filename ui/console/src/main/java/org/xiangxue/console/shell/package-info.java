/** What frames every page of the console. Knows no feature. */
@NullMarked
package org.xiangxue.console.shell;

import org.jspecify.annotations.NullMarked;
