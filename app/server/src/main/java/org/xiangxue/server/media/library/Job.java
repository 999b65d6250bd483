package org.xiangxue.server.media.library;

import java.util.UUID;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.server.media.MediaOwner;

/**
 * A file in the hands of one worker.
 *
 * @param tries this one counted
 */
record Job(MediaId id, UUID worker, MediaOwner broughtBy, String key, long bytes, int tries) {}
