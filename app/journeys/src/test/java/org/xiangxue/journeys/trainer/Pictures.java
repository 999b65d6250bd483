package org.xiangxue.journeys.trainer;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files that a trainer chooses on the own disk. */
final class Pictures {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    private Pictures() {}

    static FilePayload png(String name) throws IOException {
        return new FilePayload(name, "image/png", drawn("png", new Color(0xB5651D)));
    }

    static FilePayload jpeg(String name) throws IOException {
        return new FilePayload(name, "image/jpeg", drawn("jpeg", new Color(0x4F6D4A)));
    }

    /** Words that call themselves a picture. */
    static FilePayload pretender(String name) {
        return new FilePayload(
                name, "image/png", "no picture at all".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] drawn(String format, Color egg) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(new Color(0xF4EFE6));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(egg);
        canvas.fillOval(WIDTH / 3, HEIGHT / 5, WIDTH / 3, HEIGHT * 3 / 5);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
