package org.xiangxue.server.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads from a JPEG how the camera was held; cameras store the picture as the sensor saw it. */
final class Exif {

    private static final int UPRIGHT = 1;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APPLICATION_1 = 0xFFE1;
    private static final int EXIF = 0x45786966;
    private static final short LITTLE_ENDIAN = 0x4949;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /**
     * 1 to 8 as Exif counts; 1 when the picture does not say.
     *
     * @param head the file's beginning, at least as far as its first scan
     */
    static int orientation(byte[] head) {
        try {
            return segments(ByteBuffer.wrap(head));
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static int segments(ByteBuffer file) {
        if ((file.getShort() & 0xFFFF) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        while (file.remaining() > 4) {
            var marker = file.getShort() & 0xFFFF;
            var length = (file.getShort() & 0xFFFF) - 2;
            if (marker == START_OF_SCAN || length < 0) {
                return UPRIGHT;
            }
            var segment = file.slice(file.position(), Math.min(length, file.remaining()));
            if (marker == APPLICATION_1 && segment.remaining() > 8 && segment.getInt() == EXIF) {
                return directory(segment.position(6).slice());
            }
            file.position(file.position() + length);
        }
        return UPRIGHT;
    }

    private static int directory(ByteBuffer tiff) {
        tiff.order(
                tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        var entries = tiff.getShort() & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = tiff.position();
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                var value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
            tiff.position(entry + ENTRY);
        }
        return UPRIGHT;
    }
}
