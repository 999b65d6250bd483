/** What {@code ./xiangxue check} asks of each feature. */
@NullMarked
package org.xiangxue.server.platform.check;

import org.jspecify.annotations.NullMarked;
