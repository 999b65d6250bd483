package org.xiangxue.console.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Image;
import java.util.Locale;
import java.util.Optional;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaProblem;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.contract.media.Rendition;
import org.xiangxue.contract.media.Sha256;

/** Films, sounds and documents in words. */
public final class FileTexts {

    private static final int MEGA = 1_000_000;

    private FileTexts() {}

    /** 840 kB, 12.3 MB, 1.25 GB. */
    public static String bytes(long bytes) {
        if (bytes < MEGA) {
            return Math.ceilDiv(bytes, 1000) + " kB";
        }
        return bytes < 1000L * MEGA
                ? String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGA)
                : String.format(Locale.ROOT, "%.2f GB", bytes / (1000.0 * MEGA));
    }

    /** 3:05, 1:02:00. */
    public static String length(int seconds) {
        var minutes = String.format(Locale.ROOT, "%d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds < 3600
                ? minutes
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }

    /** How long it plays, or how many pages it has; nothing of a file that nobody looked at yet. */
    public static String extent(MediaSummary file) {
        if (file.seconds() > 0) {
            return length(file.seconds());
        }
        return file.pages() > 0 ? translate("media.pages", file.pages()) : Figures.NONE;
    }

    public static String kind(MediaKind kind) {
        return translate("media.kind." + kind.name());
    }

    /**
     * What is wrong and what to do; in the server's English where this console is the older one.
     */
    public static String of(MediaProblem problem) {
        return text("media.reason." + problem.reason()).orElse(problem.detail())
                + " "
                + text("media.remedy." + problem.reason()).orElse(problem.remedy());
    }

    private static Optional<String> text(String key) {
        var found = translate(key);
        return found.contains(key) ? Optional.empty() : Optional.of(found);
    }

    /** What a phone would choose by hand. */
    public static String rendition(Rendition rendition) {
        return rendition.type().startsWith("audio/")
                ? translate("media.rendition.sound")
                : rendition.name().replace(".mp4", "");
    }

    /** Whole, not a part of a longer film, a list or a poster. */
    public static boolean plays(Rendition rendition) {
        return rendition.name().matches("\\d+p\\.mp4|audio\\.m4a");
    }

    public static boolean hasPoster(FilmRef film) {
        return film.kind() == MediaKind.VIDEO
                && film.renditions().stream().anyMatch(one -> one.name().equals("poster.jpg"));
    }

    /** Says nothing that the name beside it does not say. */
    public static Image poster(Sha256 film) {
        var poster = new Image();
        poster.setSrc(address(film, "poster.jpg"));
        poster.getElement().setAttribute("alt", "");
        return poster;
    }

    public static String address(Sha256 file, String rendition) {
        return "/media/" + file + "/" + rendition;
    }
}
