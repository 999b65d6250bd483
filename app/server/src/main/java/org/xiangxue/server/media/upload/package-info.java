/**
 * Takes in files over bad lines, by the tus protocol 1.0: core, creation, creation with upload,
 * expiration, checksum, termination. A file may be cut off at any byte and goes on there. What a
 * file is and whether it may stay is decided elsewhere: a finished one is handed to the {@link
 * org.xiangxue.server.media.upload.Inbox}, and nobody outside knows how it came.
 *
 * @see "ADR 11"
 */
@NullMarked
package org.xiangxue.server.media.upload;

import org.jspecify.annotations.NullMarked;
