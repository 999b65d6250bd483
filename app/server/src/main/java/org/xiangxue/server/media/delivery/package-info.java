/**
 * Hands files out: who may see one, which part of it is asked for. Bytes flow from the object store
 * as fast as the reader takes them, and no faster.
 */
@NullMarked
package org.xiangxue.server.media.delivery;

import org.jspecify.annotations.NullMarked;
