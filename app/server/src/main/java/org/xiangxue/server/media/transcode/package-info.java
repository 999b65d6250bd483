/**
 * Makes of a film what an old phone on a bad line can play: small sizes, sound alone, a poster, and
 * lists and parts so that the first picture never waits for a long index.
 */
@NullMarked
package org.xiangxue.server.media.transcode;

import org.jspecify.annotations.NullMarked;
