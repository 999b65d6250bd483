package org.xiangxue.console.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.media.PictureRef;

/**
 * The blocks of a lesson as text that a trainer can type: a line is a paragraph, {@code # } a
 * heading, {@code - } a point, {@code 1. } a step, {@code [[1]]} the first picture of the lesson.
 */
final class BlockText {

    private static final Pattern STEP = Pattern.compile("\\d{1,2}[.、)]\\s*(.*)");
    private static final Pattern PICTURE = Pattern.compile("\\[\\[(\\d{1,3})]]");

    private BlockText() {}

    /** Pictures in the order in which the text numbers them, from 1. */
    static List<PictureRef> pictures(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).picture())
                .distinct()
                .toList();
    }

    static String write(List<Block> blocks, List<PictureRef> pictures) {
        return blocks.stream()
                .map(block -> line(block, pictures))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Block block, List<PictureRef> pictures) {
        return switch (block) {
            case Block.Heading heading -> "# " + flat(heading.text());
            case Block.Paragraph paragraph -> flat(paragraph.text());
            case Block.Bullets bullets ->
                    bullets.items().stream()
                            .map(item -> "- " + flat(item))
                            .collect(Collectors.joining("\n"));
            case Block.Steps steps -> numbered(steps.items());
            case Block.Picture picture -> picture(pictures.indexOf(picture.picture()) + 1);
        };
    }

    static String picture(int number) {
        return "[[" + number + "]]";
    }

    /** A picture that the text names and nobody knows stays what was typed. */
    static List<Block> read(String text, List<PictureRef> pictures) {
        var blocks = new ArrayList<Block>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            add(blocks, block(line, pictures));
        }
        return List.copyOf(blocks);
    }

    private static Block block(String line, List<PictureRef> pictures) {
        if (line.startsWith("# ")) {
            return new Block.Heading(line.substring(2).strip());
        }
        if (line.startsWith("- ")) {
            return new Block.Bullets(List.of(line.substring(2).strip()));
        }
        var step = STEP.matcher(line);
        if (step.matches()) {
            return new Block.Steps(List.of(step.group(1).strip()));
        }
        var picture = PICTURE.matcher(line);
        if (picture.matches()) {
            var number = Integer.parseInt(picture.group(1));
            if (number >= 1 && number <= pictures.size()) {
                return new Block.Picture(pictures.get(number - 1));
            }
        }
        return new Block.Paragraph(line);
    }

    /** Points and steps that follow each other are one list. */
    private static void add(List<Block> blocks, Block next) {
        var last = blocks.isEmpty() ? null : blocks.getLast();
        if (last instanceof Block.Bullets before && next instanceof Block.Bullets after) {
            blocks.set(blocks.size() - 1, new Block.Bullets(joined(before.items(), after.items())));
        } else if (last instanceof Block.Steps before && next instanceof Block.Steps after) {
            blocks.set(blocks.size() - 1, new Block.Steps(joined(before.items(), after.items())));
        } else {
            blocks.add(next);
        }
    }

    private static List<String> joined(List<String> before, List<String> after) {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    private static String numbered(List<String> items) {
        var lines = new ArrayList<String>();
        for (var item : items) {
            lines.add(lines.size() + 1 + ". " + flat(item));
        }
        return String.join("\n", lines);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ").strip();
    }
}
