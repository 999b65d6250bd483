/**
 * What frames every page: sign-in, navigation, who may open what, calls to the server and how their
 * refusals are told. Knows no feature: pages announce themselves with {@link
 * org.xiangxue.console.shell.Door}.
 */
@NullMarked
package org.xiangxue.console.shell;

import org.jspecify.annotations.NullMarked;
