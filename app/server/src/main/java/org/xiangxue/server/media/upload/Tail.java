package org.xiangxue.server.media.upload;

import java.util.Arrays;

/**
 * The bytes after the last whole part, of one writer. Some of them are saved already: a part needs
 * all, a save only the new ones.
 */
final class Tail {

    private static final int SMALL = 64 * 1024;

    private final int part;
    private byte[] bytes;
    private int size;
    private int saved;

    /**
     * @param part how many bytes make a part
     */
    Tail(int part, byte[] saved) {
        this.part = part;
        this.bytes = saved;
        this.size = saved.length;
        this.saved = saved.length;
    }

    void add(byte[] piece) {
        var more = piece.length;
        if (size + more > bytes.length) {
            var grown = Math.max(Math.max(SMALL, size + more), Math.min(bytes.length * 2, part));
            bytes = Arrays.copyOf(bytes, grown);
        }
        System.arraycopy(piece, 0, bytes, size, more);
        size += more;
    }

    boolean isPart() {
        return size >= part;
    }

    int unsaved() {
        return size - saved;
    }

    int size() {
        return size;
    }

    /** All of it, from the first on; what lies after {@link #size} means nothing. */
    byte[] bytes() {
        return bytes;
    }

    byte[] unsavedBytes() {
        return Arrays.copyOfRange(bytes, saved, size);
    }

    void markSaved() {
        saved = size;
    }

    void clear() {
        size = 0;
        saved = 0;
    }
}
