package org.xiangxue.server.platform.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rare characters of names (𠮷, 䶮) as pictures, drawn with any font of this machine that has them:
 * most such fonts are of a kind that a PDF cannot take a subset of.
 */
final class SpareGlyphs {

    private static final Logger log = LoggerFactory.getLogger(SpareGlyphs.class);
    private static final int SIZE = 256;

    private final List<Path> places;
    private final Map<Integer, Optional<String>> known = new ConcurrentHashMap<>();

    SpareGlyphs(List<Path> places) {
        this.places = places;
    }

    /** A PNG one em high as a data URI; empty when no font here has the character. */
    Optional<String> picture(int character) {
        return known.computeIfAbsent(character, this::search);
    }

    private Optional<String> search(int character) {
        var found =
                places.stream()
                        .flatMap(SpareGlyphs::files)
                        .flatMap(SpareGlyphs::fonts)
                        .filter(font -> font.canDisplay(character))
                        .findFirst();
        if (found.isEmpty()) {
            log.atWarn()
                    .addKeyValue("character", "U+%04X".formatted(character))
                    .log("no font has a character; name one in xiangxue.pdf.fonts");
        }
        return found.map(font -> draw(font, character));
    }

    /** Upright sans-serif faces first: they stand beside the shipped one. */
    private static Stream<Path> files(Path place) {
        if (!Files.exists(place)) {
            return Stream.empty();
        }
        try (var walk = Files.walk(place)) {
            return walk
                    .filter(SpareGlyphs::isFont)
                    .sorted(Comparator.comparingInt(SpareGlyphs::rank).thenComparing(p -> p))
                    .toList()
                    .stream();
        } catch (IOException fault) {
            throw new UncheckedIOException("fonts in " + place + " cannot be listed", fault);
        }
    }

    private static boolean isFont(Path file) {
        var name = name(file);
        return name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf");
    }

    private static int rank(Path file) {
        var name = name(file);
        var plain = !name.contains("bold") && !name.contains("italic") && !name.contains("oblique");
        return (name.contains("sans") || name.contains("hei") ? 0 : 1) + (plain ? 0 : 2);
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static Stream<Font> fonts(Path file) {
        try {
            return Arrays.stream(Font.createFonts(file.toFile()));
        } catch (IOException | FontFormatException unusable) {
            log.atDebug().setCause(unusable).addKeyValue("file", file).log("font left out");
            return Stream.empty();
        }
    }

    private static String draw(Font font, int character) {
        var text = Character.toString(character);
        var sized = font.deriveFont((float) SIZE);
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(sized);
        pen.setColor(Color.BLACK);
        // The em box of a Chinese character reaches 0.12 em below the line it stands on.
        pen.drawString(text, 0, SIZE - SIZE * 12 / 100);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
