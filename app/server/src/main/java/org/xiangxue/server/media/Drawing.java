package org.xiangxue.server.media;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Checks a drawing that is shipped with a course: shapes and nothing that can act. Drawings of
 * trainers are not taken at all.
 */
final class Drawing {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS =
            Set.of(
                    "svg",
                    "g",
                    "defs",
                    "symbol",
                    "use",
                    "title",
                    "desc",
                    "path",
                    "circle",
                    "ellipse",
                    "rect",
                    "line",
                    "polyline",
                    "polygon",
                    "text",
                    "tspan",
                    "linearGradient",
                    "radialGradient",
                    "stop",
                    "clipPath");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "viewBox",
                    "width",
                    "height",
                    "x",
                    "y",
                    "x1",
                    "y1",
                    "x2",
                    "y2",
                    "cx",
                    "cy",
                    "r",
                    "rx",
                    "ry",
                    "dx",
                    "dy",
                    "d",
                    "points",
                    "transform",
                    "fill",
                    "fill-opacity",
                    "fill-rule",
                    "clip-path",
                    "clip-rule",
                    "opacity",
                    "stroke",
                    "stroke-width",
                    "stroke-linecap",
                    "stroke-linejoin",
                    "stroke-dasharray",
                    "stroke-dashoffset",
                    "stroke-miterlimit",
                    "stroke-opacity",
                    "offset",
                    "stop-color",
                    "stop-opacity",
                    "gradientUnits",
                    "gradientTransform",
                    "preserveAspectRatio",
                    "font-size",
                    "font-family",
                    "font-weight",
                    "text-anchor",
                    "dominant-baseline");
    private static final Pattern OWN_PART = Pattern.compile("#[\\w-]+");
    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\((?!#)|[a-z]+:", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE = Pattern.compile("0 0 ([1-9][0-9]{0,4}) ([1-9][0-9]{0,4})");

    private Drawing() {}

    /** The drawing as it is, with its size; fails when it holds anything but shapes. */
    static Recoded check(byte[] svg) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(svg), "UTF-8");
            var viewBox = SIZE.matcher(check(reader));
            if (!viewBox.matches()) {
                throw new IllegalArgumentException(
                        "the drawing's viewBox must be \"0 0 width height\"");
            }
            var width = Integer.parseInt(viewBox.group(1));
            return new Recoded(svg, "image/svg+xml", width, Integer.parseInt(viewBox.group(2)));
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException(
                    "the drawing is no XML: " + broken.getMessage(), broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String check(XMLStreamReader reader) throws XMLStreamException {
        String viewBox = "";
        for (var depth = 0; reader.hasNext(); ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    checkElement(reader);
                    viewBox = depth == 0 ? value(reader) : viewBox;
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.SPACE,
                        XMLStreamConstants.COMMENT,
                        XMLStreamConstants.END_DOCUMENT -> {}
                default -> throw refused(reader, "only elements and text");
            }
        }
        return viewBox;
    }

    private static String value(XMLStreamReader reader) {
        var root =
                reader.getLocalName().equals("svg")
                        ? reader.getAttributeValue(null, "viewBox")
                        : null;
        return root == null ? "" : root;
    }

    private static void checkElement(XMLStreamReader reader) {
        if (!SVG.equals(reader.getNamespaceURI()) || !ELEMENTS.contains(reader.getLocalName())) {
            throw refused(reader, "<" + reader.getLocalName() + ">");
        }
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            checkAttribute(
                    reader,
                    reader.getAttributeLocalName(i),
                    reader.getAttributeNamespace(i),
                    reader.getAttributeValue(i));
        }
    }

    private static void checkAttribute(
            XMLStreamReader reader, String name, @Nullable String namespace, String value) {
        if (name.equals("href")) {
            if (!OWN_PART.matcher(value).matches()) {
                throw refused(reader, "href to something else");
            }
            return;
        }
        var plain = namespace == null || namespace.isEmpty();
        if (!plain || !ATTRIBUTES.contains(name) || ELSEWHERE.matcher(value).find()) {
            throw refused(reader, name + "=\"" + value + "\"");
        }
    }

    private static IllegalArgumentException refused(XMLStreamReader reader, String what) {
        return new IllegalArgumentException(
                "line " + reader.getLocation().getLineNumber() + ": not in a drawing: " + what);
    }
}
