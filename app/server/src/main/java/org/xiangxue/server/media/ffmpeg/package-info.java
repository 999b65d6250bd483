/**
 * Runs programs that read strangers' files: ffmpeg, and a JVM of its own for documents. Each in a
 * process with bounds of time, memory and disk, without a network where the system allows, and with
 * less right to the processor than the server.
 */
@NullMarked
package org.xiangxue.server.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
