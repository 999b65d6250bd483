package org.xiangxue.server.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, and as people with bad intentions do. */
public final class SamplePictures {

    private SamplePictures() {}

    /** Left half red, right half blue; {@code seed} makes it unlike others. */
    public static byte[] png(int width, int height, int seed) {
        return encode(image(width, height, seed, BufferedImage.TYPE_INT_RGB), "png");
    }

    public static byte[] jpeg(int width, int height, int seed) {
        return encode(image(width, height, seed, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] transparentPng(int width, int height) {
        return encode(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** Noise does not compress: a photo saved as PNG. */
    static byte[] noisyPng(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return encode(image, "png");
    }

    public static byte[] gif() {
        return encode(image(20, 20, 1, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    public static byte[] svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h10v10z\"/></svg>"
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A Windows program, whatever it is called. */
    public static byte[] program() {
        var bytes = new byte[2048];
        var head = ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        head.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(0x3C, 0x80).putInt(0x80, 0x4550);
        return bytes;
    }

    public static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("picture.png"));
            zip.write(png(5, 5, 1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] truncated(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** A few kilobytes that claim to be an enormous picture. */
    public static byte[] pngBomb(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) 0)
                        .array());
        chunk(out, "IDAT", deflated(1_000_000));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** A JPEG that says how the camera was held. */
    static byte[] turned(byte[] jpeg, int orientation) {
        var tiff =
                ByteBuffer.allocate(26)
                        .putShort((short) 0x4D4D)
                        .putShort((short) 42)
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) orientation)
                        .putShort((short) 0)
                        .putInt(0)
                        .array();
        var segment =
                ByteBuffer.allocate(4 + 6 + tiff.length)
                        .putShort((short) 0xFFE1)
                        .putShort((short) (2 + 6 + tiff.length))
                        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                        .put(tiff)
                        .array();
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage image(int width, int height, int seed, int type) {
        var image = new BufferedImage(width, height, type);
        var drawing = image.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 2, height);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(width / 2, 0, width - width / 2, height);
        drawing.setColor(new Color(seed & 0xFFFFFF));
        drawing.fillRect(width / 2, height / 2, Math.max(1, width / 10), Math.max(1, height / 10));
        drawing.dispose();
        return image;
    }

    private static byte[] encode(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] deflated(int zeros) {
        try (var deflater = new Deflater()) {
            deflater.setInput(new byte[zeros]);
            deflater.finish();
            var out = new byte[zeros];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var body =
                ByteBuffer.allocate(4 + data.length)
                        .put(type.getBytes(StandardCharsets.US_ASCII))
                        .put(data)
                        .array();
        var crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
