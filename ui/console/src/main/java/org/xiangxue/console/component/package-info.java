/**
 * Small parts that several pages use: page frame, figures, paged lists, drawers. Calls no server.
 */
@NullMarked
package org.xiangxue.console.component;

import org.jspecify.annotations.NullMarked;
