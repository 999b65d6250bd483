/** What {@code ./xiangxue NAME} can do without a database, a network or a running server. */
@NullMarked
package org.xiangxue.server.platform.command;

import org.jspecify.annotations.NullMarked;
