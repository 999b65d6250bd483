package org.xiangxue.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a drawn SVG may be made of. What is not listed is refused: a picture is served to every
 * phone.
 */
final class Picture {

    static final int LARGEST = 3_000;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Pattern VIEW_BOX = Pattern.compile("0 0 [1-9][0-9]{0,3} [1-9][0-9]{0,3}");
    private static final Pattern FOREIGN_VALUE =
            Pattern.compile("(?i)url\\(|var\\(|javascript:|data:|https?:");
    private static final Set<String> ELEMENTS =
            Set.of(
                    "svg",
                    "g",
                    "defs",
                    "symbol",
                    "use",
                    "path",
                    "circle",
                    "ellipse",
                    "rect",
                    "line",
                    "polyline",
                    "polygon",
                    "text");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "xmlns",
                    "viewBox",
                    "id",
                    "href",
                    "transform",
                    "d",
                    "points",
                    "x",
                    "y",
                    "width",
                    "height",
                    "cx",
                    "cy",
                    "r",
                    "rx",
                    "ry",
                    "x1",
                    "y1",
                    "x2",
                    "y2",
                    "fill",
                    "opacity",
                    "stroke",
                    "stroke-width",
                    "stroke-linecap",
                    "stroke-linejoin",
                    "stroke-dasharray",
                    "font-family",
                    "font-size",
                    "font-weight",
                    "text-anchor");

    private Picture() {}

    static List<String> problems(String where, byte[] svg) {
        var problems = new ArrayList<String>();
        if (svg.length > LARGEST) {
            problems.add("%s: %d bytes, more than %d".formatted(where, svg.length, LARGEST));
        }
        Element root;
        try {
            root = parse(svg).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            problems.add("%s: not well-formed: %s".formatted(where, e.getMessage()));
            return problems;
        }
        if (!root.getLocalName().equals("svg")
                || !VIEW_BOX.matcher(root.getAttribute("viewBox")).matches()) {
            problems.add(where + ": viewBox must be 0 0 width height in whole numbers");
        }
        var ids = new HashSet<String>();
        var references = new HashSet<String>();
        walk(where, root, ids, references, problems);
        references.removeAll(ids);
        references.forEach(missing -> problems.add("%s: href to %s".formatted(where, missing)));
        return problems;
    }

    /** Empty when the file is no SVG that can be parsed. */
    static Optional<String> viewBox(byte[] svg) {
        try {
            return Optional.of(parse(svg).getDocumentElement().getAttribute("viewBox"));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    private static Document parse(byte[] svg)
            throws SAXException, IOException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(svg));
    }

    private static void walk(
            String where,
            Element element,
            Set<String> ids,
            Set<String> references,
            List<String> problems) {
        String name = element.getLocalName();
        if (!ELEMENTS.contains(name) || !SVG.equals(element.getNamespaceURI())) {
            problems.add("%s: element %s".formatted(where, name));
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(where, attributes.item(i), ids, references, problems);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(where, inner, ids, references, problems);
            } else if (child.getNodeType() != Node.TEXT_NODE) {
                problems.add(
                        "%s: neither element nor text: %s".formatted(where, child.getNodeName()));
            }
        }
    }

    private static void attribute(
            String where,
            Node attribute,
            Set<String> ids,
            Set<String> references,
            List<String> problems) {
        String value = attribute.getNodeValue();
        switch (attribute.getNodeName()) {
            case "id" -> ids.add("#" + value);
            case "href" -> references.add(value);
            case "xmlns" -> {}
            case String name -> {
                if (!ATTRIBUTES.contains(name) || FOREIGN_VALUE.matcher(value).find()) {
                    problems.add("%s: attribute %s=\"%s\"".formatted(where, name, value));
                }
            }
        }
    }
}
