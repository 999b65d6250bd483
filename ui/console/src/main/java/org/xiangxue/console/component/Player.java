package org.xiangxue.console.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.Rendition;
import org.xiangxue.contract.media.Sha256;

/** Plays a film or a sound in each of its sizes. */
public class Player extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Sha256 film;
    private final Screen screen = new Screen();
    private final List<Button> sizes = new ArrayList<>();

    public Player(Sha256 film, MediaKind kind, String name, List<Rendition> renditions) {
        this.film = film;
        addClassName("player");
        screen.getElement().setAttribute("controls", true);
        screen.getElement().setAttribute("preload", "metadata");
        screen.getElement().setAttribute("aria-label", name);
        if (kind == MediaKind.VIDEO) {
            screen.getElement().setAttribute("poster", FileTexts.address(film, "poster.jpg"));
        }
        var segments = new Div();
        segments.addClassName("segments");
        var playable = renditions.stream().filter(FileTexts::plays).toList();
        playable.forEach(rendition -> segments.add(size(rendition)));
        add(screen, segments);
        if (!playable.isEmpty()) {
            show(playable.getFirst(), 0);
        }
    }

    private Button size(Rendition rendition) {
        var at = sizes.size();
        var text = FileTexts.rendition(rendition) + "　" + FileTexts.bytes(rendition.bytes());
        var button = new Button(text, _ -> show(rendition, at));
        sizes.add(button);
        return button;
    }

    private void show(Rendition rendition, int at) {
        screen.getElement().setAttribute("src", FileTexts.address(film, rendition.name()));
        for (var i = 0; i < sizes.size(); i++) {
            sizes.get(i).getElement().setAttribute("aria-pressed", String.valueOf(i == at));
        }
    }

    /** Sounds too: they have the film's place. */
    @Tag("video")
    static class Screen extends HtmlContainer {

        private static final long serialVersionUID = 1L;
    }
}
