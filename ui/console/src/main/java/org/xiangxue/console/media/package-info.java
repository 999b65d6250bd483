/** A trainer's library: files on their way, the work on them, and what became of them. */
@NullMarked
package org.xiangxue.console.media;

import org.jspecify.annotations.NullMarked;
