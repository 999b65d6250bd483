package org.xiangxue.console.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.xiangxue.console.component.FileTexts;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Rendition;

/** The course in the villagers' own app, 360 pixels wide, by day and in the sun. */
class PhonePreview extends Aside {

    private final transient CourseId course;
    private final IFrame phone = new IFrame();
    private final UnorderedList facts = new UnorderedList();
    private final Button day = new Button();
    private final Button sun = new Button();
    private boolean sunny;

    PhonePreview(CourseId course) {
        this.course = course;
        addClassName("phone-side");
        getElement().setAttribute("aria-label", getTranslation("phone.title"));
        look(day, "phone.day", false);
        look(sun, "phone.sun", true);
        var looks = new Div(day, sun);
        looks.addClassName("segments");
        var head = new Div(new H2(getTranslation("phone.title")), looks);
        head.addClassName("phone-head");
        phone.getElement().setAttribute("title", getTranslation("phone.title"));
        // Each page that loads in the frame starts by day; the look asked for is put on again.
        phone.getElement()
                .executeJs("this.addEventListener('load', () => this.dress && this.dress())");
        var frame = new Div(phone);
        frame.addClassName("phone");
        facts.addClassName("phone-facts");
        add(head, frame, facts);
        dress(false);
        show(-1);
    }

    /**
     * @param lesson counted from 0; less for the course's own page
     */
    final void show(int lesson) {
        var page = lesson < 0 ? "" : "/lesson/" + (lesson + 1);
        phone.setSrc("/#/preview/" + course + page);
    }

    /** The draft changed: the phone loads it anew, on the page where it is. */
    void reload() {
        phone.getElement().executeJs("this.contentWindow && this.contentWindow.location.reload()");
    }

    void facts(CourseContent content) {
        facts.removeAll();
        fact("phone.lessons", String.valueOf(content.lessons().size()));
        var seconds = content.lessons().stream().mapToInt(Lesson::seconds).sum();
        fact("phone.minutes", getTranslation("phone.minutes.value", Math.ceilDiv(seconds, 60)));
        var bytes =
                content.lessons().stream()
                        .flatMap(PhonePreview::pictures)
                        .distinct()
                        .mapToLong(PictureRef::bytes)
                        .sum();
        fact("phone.pictures", getTranslation("phone.kilobytes", Math.ceilDiv(bytes, 1024)));
        var films = content.lessons().stream().mapToLong(PhonePreview::smallestFilms).sum();
        if (films > 0) {
            fact("phone.films", FileTexts.bytes(films));
        }
    }

    /** What its films and sounds cost in their smallest form. */
    private static long smallestFilms(Lesson lesson) {
        return lesson.films().stream()
                .flatMap(film -> film.renditions().stream().filter(FileTexts::plays).limit(1))
                .mapToLong(Rendition::bytes)
                .sum();
    }

    private void fact(String key, String value) {
        var number = new Span(value);
        number.getStyle().set("font-weight", "700");
        facts.add(new ListItem(new Span(getTranslation(key)), number));
    }

    private static Stream<PictureRef> pictures(Lesson lesson) {
        var blocks =
                lesson.blocks().stream()
                        .filter(Block.Picture.class::isInstance)
                        .map(block -> ((Block.Picture) block).picture());
        return Stream.concat(Stream.ofNullable(lesson.picture()), blocks);
    }

    private void look(Button button, String key, boolean inSun) {
        button.setText(getTranslation(key));
        button.addClickListener(_ -> dress(inSun));
    }

    private void dress(boolean inSun) {
        sunny = inSun;
        day.getElement().setAttribute("aria-pressed", String.valueOf(!sunny));
        sun.getElement().setAttribute("aria-pressed", String.valueOf(sunny));
        phone.getElement()
                .executeJs(
                        "this.dress = () => { const d = this.contentDocument;"
                                + "if (d) d.documentElement.setAttribute('data-look', $0) }; this.dress()",
                        sunny ? "sun" : "light");
    }
}
