package org.xiangxue.console.media;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.xiangxue.console.component.Downloads;
import org.xiangxue.console.component.Drawer;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.FileTexts;
import org.xiangxue.console.component.Player;
import org.xiangxue.console.course.CourseNavigation;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.contract.media.MediaUse;

/** One file: what a phone gets of it, where it is used, and its end. */
class MediaDrawer extends Drawer {

    private final transient MediaSummary file;

    MediaDrawer(MediaSummary file, Runnable close, Consumer<MediaSummary> remove) {
        super(file.name(), about(file), close);
        this.file = file;
        var content = new Div();
        content.addClassNames("stack", "body");
        if (file.state() == MediaState.READY) {
            content.add(shown());
        } else if (file.problem() != null) {
            var why = new Paragraph(FileTexts.of(file.problem()));
            why.addClassName("warn");
            content.add(why);
        }
        content.add(facts(), uses());
        body(content);
        foot(removal(remove));
    }

    private static String about(MediaSummary file) {
        return file.kind() == null
                ? Figures.dayAndTime(file.createdAt())
                : FileTexts.kind(file.kind()) + "　" + FileTexts.extent(file);
    }

    private Component shown() {
        var sha256 = file.sha256();
        var kind = file.kind();
        if (sha256 == null || kind == null) {
            return new Div();
        }
        if (kind == MediaKind.VIDEO || kind == MediaKind.AUDIO) {
            return new Player(sha256, kind, file.name(), file.renditions());
        }
        var open = Downloads.paper(getTranslation("media.open"), "/media/{file}/original", sha256);
        open.addClassName("button-link");
        return open;
    }

    private Component facts() {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "media.bytes", FileTexts.bytes(file.bytes()));
        if (file.width() > 0) {
            fact(facts, "media.pixels", file.width() + " × " + file.height());
        }
        fact(facts, "media.came", Figures.dayAndTime(file.createdAt()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value));
    }

    private Component uses() {
        if (file.uses().isEmpty()) {
            var none = new Paragraph(getTranslation("media.unused"));
            none.addClassName("secondary");
            return none;
        }
        var uses = new UnorderedList();
        uses.addClassName("uses");
        file.uses().stream().map(MediaDrawer::use).forEach(uses::add);
        return new Div(new Paragraph(getTranslation("media.used")), uses);
    }

    private static ListItem use(MediaUse use) {
        return new ListItem(CourseNavigation.link(use.title(), new CourseId(use.course())));
    }

    private Component removal(Consumer<MediaSummary> then) {
        var remove = new Button(getTranslation("media.remove"), _ -> then.accept(file));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        remove.setEnabled(file.uses().isEmpty());
        var foot = new Div(remove);
        foot.addClassName("stack");
        if (!file.uses().isEmpty()) {
            var why = new Paragraph(getTranslation("media.remove.used"));
            why.addClassNames("secondary", "small");
            foot.add(why);
        }
        return foot;
    }
}
