package org.xiangxue.server.media.library;

import org.xiangxue.contract.media.Rendition;

/** A form of a film that is in the object store. */
record StoredRendition(String key, Rendition rendition) {}
