package org.xiangxue.server.media.admission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file is by its first and last bytes. Its name is never asked. */
final class ContentType {

    static final String PDF = "application/pdf";
    static final String CAPTIONS = "text/vtt";

    private static final Tika TIKA = new Tika();
    private static final int HEAD = 1024;
    private static final int FOOT = 66_000;
    private static final Set<String> ZIP =
            Set.of("application/zip", "application/x-tika-ooxml", "application/java-archive");

    /** The one way in which ffmpeg may read each kind: a file cannot choose. */
    private static final Map<String, String> DEMUXERS =
            Map.ofEntries(
                    Map.entry("video/mp4", "mov"),
                    Map.entry("video/x-m4v", "mov"),
                    Map.entry("video/quicktime", "mov"),
                    Map.entry("video/3gpp", "mov"),
                    Map.entry("application/mp4", "mov"),
                    Map.entry("audio/mp4", "mov"),
                    Map.entry("application/x-matroska", "matroska"),
                    Map.entry("video/x-matroska", "matroska"),
                    Map.entry("video/webm", "matroska"),
                    Map.entry("video/x-msvideo", "avi"),
                    Map.entry("video/mpeg", "mpeg"),
                    Map.entry("audio/mpeg", "mp3"),
                    Map.entry("audio/vnd.wave", "wav"),
                    Map.entry("audio/x-wav", "wav"),
                    Map.entry("audio/x-flac", "flac"),
                    Map.entry("audio/flac", "flac"),
                    Map.entry("audio/ogg", "ogg"),
                    Map.entry("audio/vorbis", "ogg"),
                    Map.entry("audio/opus", "ogg"),
                    Map.entry("application/ogg", "ogg"),
                    Map.entry("audio/amr", "amr"));

    private static final Set<String> PROGRAMS =
            Set.of(
                    "application/x-msdownload",
                    "application/x-dosexec",
                    "application/x-executable",
                    "application/x-elf",
                    "application/x-sharedlib",
                    "application/x-mach-o",
                    "application/x-sh",
                    "application/x-bat",
                    "text/html",
                    "application/xhtml+xml",
                    "application/javascript",
                    "text/javascript");

    private static final Set<String> BEGINNINGS = Set.of("MZ", "\u007fELF", "#!");

    private ContentType() {}

    sealed interface Kind {
        record Playable(String type, String demuxer) implements Kind {}

        record Pdf() implements Kind {}

        record Packed() implements Kind {}

        record Captions() implements Kind {}
    }

    static Kind of(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw Reason.EMPTY.asException();
        }
        var head = text(file, 0, HEAD);
        var foot = text(file, Math.max(0, Files.size(file) - FOOT), FOOT);
        if (head.startsWith("WEBVTT") || head.startsWith("\u00ef\u00bb\u00bfWEBVTT")) {
            return new Kind.Captions();
        }
        if (BEGINNINGS.stream().anyMatch(head::startsWith)) {
            throw Reason.PROGRAM.asException();
        }
        var type = detect(file);
        var kind = kind(type);
        if (isTwoFaced(kind, head, foot)) {
            throw Reason.TWO_FACED.asException();
        }
        return kind;
    }

    private static String detect(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return TIKA.detect(in);
        }
    }

    private static Kind kind(String type) {
        var demuxer = DEMUXERS.get(type);
        if (demuxer != null) {
            return new Kind.Playable(type, demuxer);
        }
        if (type.equals(PDF)) {
            return new Kind.Pdf();
        }
        if (ZIP.contains(type)) {
            return new Kind.Packed();
        }
        if (type.equals("image/svg+xml")) {
            throw Reason.VECTOR.asException();
        }
        if (type.startsWith("image/")) {
            throw Reason.PICTURE.asException();
        }
        throw (PROGRAMS.contains(type) ? Reason.PROGRAM : Reason.UNKNOWN).asException();
    }

    /** Latin text in which each byte is a character. */
    private static boolean isTwoFaced(Kind kind, String head, String foot) {
        var lower = head.toLowerCase(Locale.ROOT);
        var script =
                lower.contains("<script") || lower.contains("<html") || lower.contains("<?php");
        var pdf = head.contains("%PDF-") && !(kind instanceof Kind.Pdf && head.startsWith("%PDF-"));
        var zip =
                foot.contains("PK\u0005\u0006")
                        && !(kind instanceof Kind.Packed && head.startsWith("PK"));
        return script || pdf || zip;
    }

    private static String text(Path file, long from, int length) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(from);
            var bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        }
    }
}
