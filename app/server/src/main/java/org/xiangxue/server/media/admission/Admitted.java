package org.xiangxue.server.media.admission;

import org.xiangxue.server.media.ffmpeg.Probe;

/** What a file is that may stay. */
public sealed interface Admitted {

    /** Of its content, not of its name. */
    String type();

    /**
     * A film with or without sound.
     *
     * @param demuxer how ffmpeg has to read it
     */
    record Film(String type, String demuxer, Probe probe) implements Admitted {}

    record Sound(String type, String demuxer, Probe probe) implements Admitted {}

    /**
     * A document to read.
     *
     * @param text for search, in composed form; perhaps empty
     */
    record Document(String type, int pages, String text) implements Admitted {}

    record Captions(String type) implements Admitted {}
}
