package org.xiangxue.server.course.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;

class LessonTextTest {

    private static final PictureRef HEN =
            new PictureRef(Sha256.of("a".repeat(64)), "image/svg+xml", 10, 4, 3, "一只鸡");

    @Test
    void theAllowedPartsBecomeBlocks() {
        var text =
                """
                养鸡先算账，
                算好**再买苗**。

                ## 先算一笔账

                - 鸡苗 15 元
                - **一共 20 元**

                1. 检疫证明
                2. 疫苗单

                ![](hen)

                ![母鸡和小鸡](hen)
                """;

        assertThat(read(text))
                .containsExactly(
                        new Block.Paragraph("养鸡先算账，\n算好**再买苗**。"),
                        new Block.Heading("先算一笔账"),
                        new Block.Bullets(List.of("鸡苗 15 元", "**一共 20 元**")),
                        new Block.Steps(List.of("检疫证明", "疫苗单")),
                        new Block.Picture(HEN),
                        new Block.Picture(
                                new PictureRef(HEN.sha256(), HEN.type(), 10, 4, 3, "母鸡和小鸡")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# 大标题 | 4",
                "### 小标题 | 4",
                "<b>粗</b> | 4",
                "<div>块</div> | 4",
                "[链接](http://example.org) | 4",
                "一个 *斜* 字 | 4",
                "一个 `code` 字 | 4",
                "__粗__ | 4",
                "> 引用 | 4",
                "*** | 4",
                "```x | 4",
                "字和 ![](hen) 图 | 4",
                "![](nothing) | 4",
                "![](hen \"标题\") | 4",
                "3. 第三 | 4",
                "<http://example.org> | 4"
            })
    void everythingElseIsRefusedWithFileAndLine(String line, int expected) {
        assertThatThrownBy(() -> read("第一行\n\n" + line))
                .isInstanceOf(BrokenCourse.class)
                .hasMessageStartingWith("lesson.zh.md:" + (expected + 9) + ": ");
    }

    @Test
    void aListInAListIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("- 一\n- 二\n  - 三"))
                .hasMessageStartingWith("lesson.zh.md:12: ");
    }

    @Test
    void aHardLineBreakIsRefused() {
        assertThatThrownBy(() -> read("一行  \n又一行")).hasMessageContaining("HardLineBreak");
    }

    /** The text begins after ten lines of front matter. */
    private static List<Block> read(String text) {
        var pictures = Map.of("hen", HEN);
        return new LessonText("lesson.zh.md", 10, key -> Optional.ofNullable(pictures.get(key)))
                .blocks(text);
    }
}
