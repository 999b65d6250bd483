package org.xiangxue.server.media.library;

import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.admission.Admitted;
import org.xiangxue.server.media.ffmpeg.Probe;

/**
 * What is known of a file that may stay.
 *
 * @param words for search
 */
record Facts(
        Sha256 sha256,
        MediaKind kind,
        String type,
        double seconds,
        int width,
        int height,
        int pages,
        String words) {

    static Facts of(Sha256 sha256, Admitted admitted) {
        return switch (admitted) {
            case Admitted.Film(var type, _, var probe) -> film(sha256, type, probe);
            case Admitted.Sound(var type, _, var probe) ->
                    new Facts(sha256, MediaKind.AUDIO, type, probe.seconds(), 0, 0, 0, "");
            case Admitted.Document(var type, var pages, var text) ->
                    new Facts(sha256, MediaKind.DOCUMENT, type, 0, 0, 0, pages, text);
            case Admitted.Captions(var type) ->
                    new Facts(sha256, MediaKind.CAPTIONS, type, 0, 0, 0, 0, "");
        };
    }

    private static Facts film(Sha256 sha256, String type, Probe probe) {
        var picture = probe.picture();
        return new Facts(
                sha256,
                MediaKind.VIDEO,
                type,
                probe.seconds(),
                picture == null ? 0 : picture.width(),
                picture == null ? 0 : picture.height(),
                0,
                "");
    }
}
