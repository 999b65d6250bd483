package org.xiangxue.server.media.library;

import java.util.UUID;
import org.xiangxue.contract.media.MediaId;

/**
 * A file in the hands of one worker.
 *
 * @param tries this one counted
 */
record Job(
        MediaId id, UUID worker, String owner, String region, String key, long bytes, int tries) {}
