package org.xiangxue.server.platform.pdf;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Puts a picture in place of each character that the font lacks, and the character's number in
 * brackets where no font has it: a reader sees that something is missing, never an empty box.
 */
final class MissingCharacters implements FSDOMMutator {

    private final ShippedFont font;
    private final SpareGlyphs spare;

    MissingCharacters(ShippedFont font, SpareGlyphs spare) {
        this.font = font;
        this.spare = spare;
    }

    @Override
    public void mutateDocument(Document document) {
        texts(document, new ArrayList<>()).forEach(text -> replace(document, text));
    }

    private List<Text> texts(Node node, List<Text> found) {
        if (node instanceof Text text
                && !text.getData().codePoints().allMatch(font::draws)
                && !text.getParentNode().getNodeName().equals("style")) {
            found.add(text);
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            texts(child, found);
        }
        return found;
    }

    private void replace(Document document, Text text) {
        var parent = text.getParentNode();
        text.getData()
                .codePoints()
                .mapToObj(character -> node(document, character))
                .forEach(piece -> parent.insertBefore(piece, text));
        parent.removeChild(text);
    }

    private Node node(Document document, int character) {
        if (font.draws(character)) {
            return document.createTextNode(Character.toString(character));
        }
        var picture = spare.picture(character);
        if (picture.isEmpty()) {
            return document.createTextNode("〔U+%04X〕".formatted(character));
        }
        var element = document.createElement("img");
        element.setAttribute("src", picture.get());
        element.setAttribute("alt", Character.toString(character));
        element.setAttribute("style", "width: 1em; height: 1em; vertical-align: -0.12em;");
        return element;
    }
}
