package org.xiangxue.server.media.admission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether a file holds captions that every player understands: WebVTT with times that go on. */
final class Captions {

    private static final Pattern TIMES =
            Pattern.compile(
                    "((?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}) +--> +((?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})(?: .*)?");
    private static final Pattern MARKUP = Pattern.compile("<(?!/?[biuv]>|v |/v>|\\d)");

    private Captions() {}

    static void check(byte[] file) {
        var lines = text(file).replace("\uFEFF", "").replace("\r\n", "\n").split("\n", -1);
        var cues = 0;
        if (!lines[0].matches("WEBVTT([ \t].*)?")) {
            throw Reason.NO_CAPTIONS.asException();
        }
        for (var line : lines) {
            if (line.contains("-->")) {
                checkTimes(line);
                cues++;
            } else if (MARKUP.matcher(line).find()) {
                throw Reason.NO_CAPTIONS.asException();
            }
        }
        if (cues == 0) {
            throw Reason.NO_CAPTIONS.asException();
        }
    }

    private static void checkTimes(String line) {
        var times = TIMES.matcher(line.strip());
        if (!times.matches() || seconds(times.group(1)) >= seconds(times.group(2))) {
            throw Reason.NO_CAPTIONS.asException();
        }
    }

    private static double seconds(String time) {
        var sum = 0.0;
        for (var part : time.split(":")) {
            sum = sum * 60 + Double.parseDouble(part);
        }
        return sum;
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException foreign) {
            throw Reason.NO_CAPTIONS.asException();
        }
    }
}
