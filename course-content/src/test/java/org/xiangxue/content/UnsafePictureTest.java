package org.xiangxue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiangxue.content.SoundCourse.Break;

class UnsafePictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource("pictureBreaks")
    void anUnsafePictureIsFound(Break broken) throws IOException {
        var course = SoundCourse.copyTo(folder);
        course.apply(broken);
        course.recordHashes();

        assertThat(course.problems()).isNotEmpty().allMatch(broken::explains);
    }

    static List<Break> pictureBreaks() {
        String shape = "<path d=\"M20 20h60l-10 60H30z\"/>";
        return List.of(
                new Break("media/cup.svg", shape, "<script>alert(1)</script>", "element script"),
                new Break("media/cup.svg", shape, "<foreignObject/>", "element foreignObject"),
                new Break("media/cup.svg", shape, "<image href=\"#a\" id=\"a\"/>", "element image"),
                new Break(
                        "media/cup.svg",
                        shape,
                        "<path d=\"M0 0\" onload=\"a()\"/>",
                        "attribute onload"),
                new Break(
                        "media/cup.svg",
                        shape,
                        "<path d=\"M0 0\" style=\"fill:red\"/>",
                        "attribute style"),
                new Break(
                        "media/cup.svg",
                        shape,
                        "<path d=\"M0 0\" fill=\"var(--ink)\"/>",
                        "attribute fill"),
                new Break(
                        "media/cup.svg",
                        shape,
                        "<path d=\"M0 0\" fill=\"url(#a)\"/>",
                        "attribute fill"),
                new Break(
                        "media/cup.svg",
                        shape,
                        "<use href=\"https://example.org/a.svg#b\"/>",
                        "href to https:"),
                new Break("media/cup.svg", shape, "<use href=\"#none\"/>", "href to #none"),
                new Break("media/cup.svg", shape, "<path d=\"M0 0\">", "not well-formed"),
                new Break("media/cup.svg", shape, "<?php a ?>", "neither element nor text"),
                new Break("media/cup.svg", "<svg", "<!DOCTYPE svg><svg", "not well-formed"),
                new Break(
                        "media/cup.svg",
                        "0 0 100 100",
                        "0 0 100 99.5",
                        "viewBox must be|differ in size"),
                new Break("media/cup.svg", "0 0 100 100", "0 0 100 90", "differ in size"),
                new Break("media/cup.svg", shape, shape.repeat(100), "more than 3000"));
    }
}
