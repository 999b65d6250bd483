/** The staff's pages: starts the console. The pages themselves live in the packages below. */
@NullMarked
package org.xiangxue.console;

import org.jspecify.annotations.NullMarked;
