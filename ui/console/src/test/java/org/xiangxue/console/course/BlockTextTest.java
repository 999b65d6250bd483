package org.xiangxue.console.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;

class BlockTextTest {

    private static final PictureRef CHICK =
            new PictureRef(Sha256.of("ab".repeat(32)), "image/png", 1, 2, 3, "小鸡");

    @Test
    void linesBecomeBlocks() {
        var text =
                """
                # 保温
                第一周 **33 ℃**
                - 挤成一堆是冷
                - 张嘴是热

                1. 挂好灯
                2、放温度计
                [[1]]
                [[2]]
                """;

        assertThat(BlockText.read(text, List.of(CHICK)))
                .containsExactly(
                        new Block.Heading("保温"),
                        new Block.Paragraph("第一周 **33 ℃**"),
                        new Block.Bullets(List.of("挤成一堆是冷", "张嘴是热")),
                        new Block.Steps(List.of("挂好灯", "放温度计")),
                        new Block.Picture(CHICK),
                        new Block.Paragraph("[[2]]"));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("blocks") List<Block> blocks) {
        var pictures = BlockText.pictures(blocks);

        var once = BlockText.read(BlockText.write(blocks, pictures), pictures);

        assertThat(BlockText.read(BlockText.write(once, pictures), pictures)).isEqualTo(once);
        assertThat(once.stream().filter(Block.Picture.class::isInstance).count())
                .isEqualTo(blocks.stream().filter(Block.Picture.class::isInstance).count());
    }

    @Provide
    Arbitrary<List<Block>> blocks() {
        var text = Arbitraries.strings().withChars("鸡 a1.-#[]*、\n").ofMinLength(1).ofMaxLength(12);
        var items = text.list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Block> heading = text.map(Block.Heading::new);
        Arbitrary<Block> paragraph = text.map(Block.Paragraph::new);
        Arbitrary<Block> bullets = items.map(Block.Bullets::new);
        Arbitrary<Block> steps = items.map(Block.Steps::new);
        Arbitrary<Block> picture = Arbitraries.just(new Block.Picture(CHICK));
        return Arbitraries.oneOf(heading, paragraph, bullets, steps, picture).list().ofMaxSize(8);
    }
}
