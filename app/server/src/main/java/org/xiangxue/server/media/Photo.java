package org.xiangxue.server.media;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.event.IIOReadWarningListener;
import org.apache.tika.Tika;

/**
 * Decodes a stranger's picture and encodes it again: what is kept is pixels, upright, of a size for
 * phones. Whatever else the file carried (place, camera, hidden content) is gone.
 */
final class Photo {

    private static final Tika TIKA = new Tika();
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";
    private static final int HEAD = 256 * 1024;

    /** An opaque PNG above this is a photo in the wrong coat. */
    private static final int LARGEST_PNG = 300_000;

    private static final float QUALITY = 0.82f;

    private Photo() {}

    static Recoded recode(Path file, MediaProperties limits) throws IOException {
        var bytes = Files.size(file);
        if (bytes == 0) {
            throw Refusal.EMPTY.asException();
        }
        if (bytes > limits.largestPicture().toBytes()) {
            throw Refusal.TOO_LARGE.asException();
        }
        var type = type(file);
        var upright =
                upright(
                        decode(file, type, limits),
                        type.equals(JPEG) ? orientation(file) : 1,
                        limits.longestSide());
        return encode(upright, type);
    }

    private static String type(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var type = TIKA.detect(in);
            return switch (type) {
                case PNG, JPEG -> type;
                case "image/gif" -> throw Refusal.ANIMATION.asException();
                case "image/svg+xml" -> throw Refusal.VECTOR.asException();
                default -> throw Refusal.NOT_A_PICTURE.asException();
            };
        }
    }

    private static int orientation(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Exif.orientation(in.readNBytes(HEAD));
        }
    }

    private static BufferedImage decode(Path file, String type, MediaProperties limits)
            throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(type).next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return decode(reader, limits);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            throw refusal(broken).asException();
        } finally {
            reader.dispose();
        }
    }

    private static Refusal refusal(Exception broken) {
        var said = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
        return said.startsWith("unsupported image type") ? Refusal.COLOURS : Refusal.DAMAGED;
    }

    /**
     * Reads every n-th pixel of a large picture, so that memory is bounded by what is kept, not by
     * what came.
     */
    private static BufferedImage decode(ImageReader reader, MediaProperties limits)
            throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > limits.largestPixels()) {
            throw Refusal.TOO_MANY_PIXELS.asException();
        }
        var brokenOff = new AtomicBoolean();
        reader.addIIOReadWarningListener(
                (IIOReadWarningListener)
                        (_, warning) ->
                                brokenOff.compareAndSet(
                                        false,
                                        warning.contains("Premature")
                                                || warning.contains("Corrupt")));
        var parameters = reader.getDefaultReadParam();
        var step = Math.max(1, Math.max(width, height) / limits.longestSide());
        parameters.setSourceSubsampling(step, step, 0, 0);
        var image = reader.read(0, parameters);
        if (brokenOff.get()) {
            throw Refusal.DAMAGED.asException();
        }
        return image;
    }

    private static BufferedImage upright(BufferedImage source, int orientation, int longestSide) {
        var scale =
                Math.min(
                        1.0,
                        (double) longestSide / Math.max(source.getWidth(), source.getHeight()));
        var width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        var turned = orientation >= 5;
        var colours =
                source.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        var target = new BufferedImage(turned ? height : width, turned ? width : height, colours);
        var drawing = target.createGraphics();
        drawing.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.transform(turn(orientation, width, height));
        drawing.drawImage(source, 0, 0, width, height, null);
        drawing.dispose();
        return target;
    }

    /** From the sensor's picture of this size to the upright one. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Recoded encode(BufferedImage image, String type) throws IOException {
        var opaque = !image.getColorModel().hasAlpha();
        if (type.equals(PNG)) {
            var png = png(image);
            if (!opaque || png.length <= LARGEST_PNG) {
                return new Recoded(png, PNG, image.getWidth(), image.getHeight());
            }
        }
        return new Recoded(jpeg(image), JPEG, image.getWidth(), image.getHeight());
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(JPEG).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
