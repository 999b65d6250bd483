/**
 * The public door of the server: who may speak for whom in front of it, and where processes of this
 * machine come in behind it. It knows no address of any feature.
 */
@NullMarked
package org.xiangxue.server.platform.front;

import org.jspecify.annotations.NullMarked;
