package org.xiangxue.server.account.learner;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xiangxue.contract.account.Face;
import org.xml.sax.SAXException;

/** Draws faces for paper, from the same lines as the learner's app ({@code faces.xml}). */
final class FacePictures {

    private static final int GRID = 56;
    private static final int SCALE = 5;
    private static final Color INK = new Color(0x14, 0x23, 0x1B);

    private final Map<String, Element> drawings = new HashMap<>();

    FacePictures() {
        try (var in = Objects.requireNonNull(FacePictures.class.getResourceAsStream("faces.xml"))) {
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            var groups = document.getElementsByTagName("g");
            elements(groups).forEach(group -> drawings.put(group.getAttribute("id"), group));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException("faces.xml is broken", broken);
        }
    }

    /** PNG as a data URI. */
    String dataUri(Face face) {
        var picture = new BufferedImage(GRID * SCALE, GRID * SCALE, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(SCALE, SCALE);
        pen.setColor(Color.decode(face.colour()));
        pen.fill(new Ellipse2D.Double(0, 0, GRID, GRID));
        var lines = drawings.get(face.icon());
        if (lines != null) {
            elements(lines.getChildNodes()).forEach(line -> draw(pen, line));
        }
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static void draw(Graphics2D pen, Element line) {
        var shape = shape(line);
        var fill = property(line, "fill", "none");
        if (!fill.equals("none")) {
            pen.setColor(
                    Color.decode(
                            fill.length() == 4 ? fill.replaceAll("[0-9A-Fa-f]", "$0$0") : fill));
            pen.fill(shape);
        }
        var stroke = property(line, "stroke", "");
        var width = Float.parseFloat(property(line, "stroke-width", "2.2"));
        pen.setColor(stroke.isEmpty() ? INK : Color.decode(stroke));
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    private static Shape shape(Element line) {
        return switch (line.getTagName()) {
            case "path" -> SvgPath.parse(line.getAttribute("d"));
            case "ellipse" -> ellipse(line, "rx", "ry");
            case "circle" -> ellipse(line, "r", "r");
            default ->
                    throw new IllegalArgumentException(
                            "no shape that we draw: " + line.getTagName());
        };
    }

    private static Shape ellipse(Element line, String across, String down) {
        var x = Double.parseDouble(line.getAttribute("cx"));
        var y = Double.parseDouble(line.getAttribute("cy"));
        var rx = Double.parseDouble(line.getAttribute(across));
        var ry = Double.parseDouble(line.getAttribute(down));
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    private static String property(Element line, String name, String otherwise) {
        var style =
                Arrays.stream(line.getAttribute("style").split(";", -1))
                        .map(rule -> rule.split(":", 2))
                        .filter(rule -> rule.length == 2)
                        .collect(
                                Collectors.toMap(rule -> rule[0].strip(), rule -> rule[1].strip()));
        var own = style.getOrDefault(name, line.getAttribute(name));
        return own.isEmpty() ? otherwise : own;
    }

    private static java.util.List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
