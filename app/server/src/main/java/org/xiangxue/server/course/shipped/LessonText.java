package org.xiangxue.server.course.shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.media.PictureRef;

/** Reads the text of a lesson: a small part of Markdown, and a clear no to the rest. */
final class LessonText {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    private static final String ALLOWED =
            "a lesson knows ## headings, paragraphs, - and 1. lists, **bold** and pictures alone on a line";

    private final String file;
    private final int before;
    private final Function<String, Optional<PictureRef>> pictures;

    /**
     * @param before lines of the file before the text
     * @param pictures by their key
     */
    LessonText(String file, int before, Function<String, Optional<PictureRef>> pictures) {
        this.file = file;
        this.before = before;
        this.pictures = pictures;
    }

    List<Block> blocks(String markdown) {
        return children(PARSER.parse(markdown)).stream().map(this::block).toList();
    }

    private Block block(Node node) {
        return switch (node) {
            case Heading heading when heading.getLevel() == 2 -> new Block.Heading(text(heading));
            case Paragraph paragraph
                    when paragraph.getFirstChild() instanceof Image image
                            && image.getNext() == null ->
                    picture(image);
            case Paragraph paragraph -> new Block.Paragraph(text(paragraph));
            case BulletList list -> new Block.Bullets(items(list));
            case OrderedList list
                    when Objects.requireNonNullElse(list.getMarkerStartNumber(), 1) == 1 ->
                    new Block.Steps(items(list));
            default -> throw notAllowed(node);
        };
    }

    private List<String> items(Node list) {
        return children(list).stream().map(this::item).toList();
    }

    private String item(Node node) {
        var only = node instanceof ListItem ? node.getFirstChild() : null;
        if (only instanceof Paragraph paragraph && paragraph.getNext() == null) {
            return text(paragraph);
        }
        throw notAllowed(node);
    }

    private String text(Node parent) {
        var text = new StringBuilder();
        for (var node : children(parent)) {
            switch (node) {
                case Text plain -> text.append(plain.getLiteral());
                case SoftLineBreak _ -> text.append('\n');
                case StrongEmphasis strong when "**".equals(strong.getOpeningDelimiter()) ->
                        text.append("**").append(plain(strong)).append("**");
                default -> throw notAllowed(node);
            }
        }
        return text.toString();
    }

    private String plain(Node parent) {
        var text = new StringBuilder();
        for (var node : children(parent)) {
            if (!(node instanceof Text plain)) {
                throw notAllowed(node);
            }
            text.append(plain.getLiteral());
        }
        return text.toString();
    }

    private Block picture(Image image) {
        var key = image.getDestination();
        var known =
                pictures.apply(key)
                        .orElseThrow(() ->
                                new BrokenCourse(
                                        file, line(image), "media.yaml has no picture " + key));
        if (image.getTitle() != null) {
            throw notAllowed(image);
        }
        var alt = plain(image);
        return new Block.Picture(
                alt.isBlank()
                        ? known
                        : new PictureRef(
                                known.sha256(),
                                known.type(),
                                known.bytes(),
                                known.width(),
                                known.height(),
                                alt));
    }

    private BrokenCourse notAllowed(Node node) {
        return new BrokenCourse(
                file, line(node), node.getClass().getSimpleName() + " is not allowed: " + ALLOWED);
    }

    /** Some nodes know no place: then it is that of what holds them. */
    private int line(Node node) {
        if (node.getSourceSpans().isEmpty()) {
            return node.getParent() == null ? before + 1 : line(node.getParent());
        }
        return before + node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }
}
