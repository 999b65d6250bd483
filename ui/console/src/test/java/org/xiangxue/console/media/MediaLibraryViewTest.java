package org.xiangxue.console.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.component.Player;
import org.xiangxue.console.component.WorkBar;
import org.xiangxue.console.sample.SampleMedia;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;

class MediaLibraryViewTest extends ViewTest {

    @Autowired private SampleMedia media;

    @BeforeEach
    void filesAreAsBefore() {
        media.reset();
    }

    @Test
    void whatIsInWorkAndWhatFailedStandsOnTopWithItsCause() {
        open("media");

        var queue = text(find(WorkQueue.class).single());
        assertThat(queue)
                .contains("正在处理 2 个", "喂药.mp4", "切土豆.mp4")
                .contains("文档里带着宏，宏是程序。 另存成不带宏的 DOCX 或 PPTX。");
        assertThat(find(WorkBar.class).all()).hasSize(2);
        assertThat(names()).startsWith("宏.docm", "剪毛.mp4").endsWith("认鸡.mp4");
    }

    @Test
    void whatFailedIsTriedAgain() {
        open("media");

        test(button("再试")).click();

        assertThat(text(find(WorkQueue.class).single())).contains("正在处理 3 个");
    }

    @Test
    void theListIsAnewWhenTheWorkOnAFileEnded() {
        open("media");
        media.ready(SampleMedia.WORKING);

        var bar = find(WorkBar.class).all().getFirst();
        ComponentUtil.fireEvent(bar, new WorkBar.Ended(bar, true));

        assertThat(text(find(WorkQueue.class).single()))
                .contains("正在处理 1 个")
                .doesNotContain("喂药.mp4");
    }

    @Test
    void theListIsAnewWhenAFileCame() {
        open("media");
        media.delete(SampleMedia.FAILED);

        var box = find(UploadBox.class).single();
        ComponentUtil.fireEvent(box, new UploadBox.Uploaded(box, true));

        assertThat(names()).doesNotContain("剪毛.mp4");
    }

    @Test
    void aFilmIsPlayedInEachOfItsSizes() {
        open("media");

        choose("保温.mp4");

        var player = find(Player.class).single();
        assertThat(text(player)).contains("144p　1.1 MB", "360p　3.4 MB", "只听　350 kB");
        test(find(Button.class, player).all().get(1)).click();
        assertThat(player.getChildren().findFirst().orElseThrow().getElement().getAttribute("src"))
                .isEqualTo("/media/" + SampleMedia.content(SampleMedia.UNUSED) + "/360p.mp4");
    }

    @Test
    void anUnusedFileIsDeletedAfterAsking() {
        open("media");
        choose("保温.mp4");

        test(removal()).click();
        assertThat(names()).contains("保温.mp4");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(names()).doesNotContain("保温.mp4");
        assertThat(find(MediaDrawer.class).exists()).isFalse();
        assertThat(notice()).contains("删掉了：保温.mp4");
    }

    @Test
    void aFileThatACourseShowsSaysWhereAndStays() {
        open("media");

        choose("认鸡.mp4");

        assertThat(text(find(MediaDrawer.class).single())).contains("用在", "乌骨鸡养殖", "先从课里拿掉");
        assertThat(removal().isEnabled()).isFalse();
    }

    @Test
    void aFilePlacedMeanwhileStays() {
        open("media");
        choose("保温.mp4");
        refusals.refuse("deleteMedia", new ApiProblem(ProblemCode.MEDIA_IN_USE));

        test(removal()).click();
        var ask = find(ConfirmDialog.class).single();

        assertThatThrownBy(() -> test(ask).confirm()).isInstanceOf(ApiProblem.class);
        assertThat(names()).contains("保温.mp4");
    }

    @Test
    void theSearchStandsInTheAddress() {
        open("media?q=鸡&kind=VIDEO");
        assertThat(names()).containsExactly("认鸡.mp4");

        open("media?q=无此");
        assertThat(names()).isEmpty();
        assertThat(find(MediaGrid.class).single().getEmptyStateText()).contains("没有找到");
    }

    private void open(String address) {
        signIn(Role.TRAINER);
        go(address, MediaLibraryView.class);
    }

    private void choose(String name) {
        test(find(NativeButton.class, row(name)).single()).click();
    }

    private Component row(String name) {
        return rows().stream().filter(cell -> text(cell).equals(name)).findFirst().orElseThrow();
    }

    private List<String> names() {
        return rows().stream().map(ViewTest::text).toList();
    }

    private List<Component> rows() {
        var grid = find(MediaGrid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getCellComponent(row, 0))
                .toList();
    }

    private Button removal() {
        return find(Button.class, find(MediaDrawer.class).single())
                .withCondition(one -> one.getText().equals("删掉"))
                .single();
    }
}
