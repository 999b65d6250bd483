/**
 * The object store: bytes by key, in any server that speaks S3. What the bytes mean is known
 * elsewhere.
 */
@NullMarked
package org.xiangxue.server.platform.objects;

import org.jspecify.annotations.NullMarked;
