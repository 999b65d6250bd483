/** The server: a reactive back end on R2DBC, one package per feature. */
@NullMarked
package org.xiangxue.server;

import org.jspecify.annotations.NullMarked;
