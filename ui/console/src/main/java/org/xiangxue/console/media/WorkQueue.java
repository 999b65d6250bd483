package org.xiangxue.console.media;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xiangxue.console.component.FileBadge;
import org.xiangxue.console.component.FileTexts;
import org.xiangxue.console.component.WorkBar;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;

/** Files that are worked on or wait for it, the next first, and those that did not come through. */
class WorkQueue extends Div {

    /** A browser opens six lines to a server at most; these stay open. */
    private static final int LIVE = 2;

    private final transient Actions actions;

    /** What can be done with a file here. */
    interface Actions {

        void retry(MediaSummary file);

        void remove(MediaSummary file);

        /** The work on a file ended. */
        void ended();
    }

    WorkQueue(Actions actions) {
        this.actions = actions;
        addClassNames("panel", "work-queue");
        setVisible(false);
    }

    /**
     * @param files that are not ready, the newest first
     */
    void show(List<MediaSummary> files) {
        removeAll();
        setVisible(!files.isEmpty());
        var inOrder = new ArrayList<>(files);
        Collections.reverse(inOrder);
        var underWay = inOrder.stream().filter(WorkQueue::isUnderWay).toList();
        var ended = inOrder.stream().filter(file -> !isUnderWay(file)).toList();
        var head = new Div(new H2(title(underWay.size(), ended.size())));
        head.addClassName("panel-head");
        var list = new UnorderedList();
        list.addClassName("transfers");
        ended.forEach(file -> list.add(line(file, cause(file))));
        for (var at = 0; at < underWay.size(); at++) {
            var file = underWay.get(at);
            list.add(line(file, new WorkBar(file, at < LIVE, actions::ended)));
        }
        add(head, list);
    }

    private String title(int underWay, int ended) {
        return underWay == 0
                ? getTranslation("media.queue.ended", ended)
                : getTranslation("media.queue", underWay);
    }

    private static boolean isUnderWay(MediaSummary file) {
        return file.state() == MediaState.WAITING || file.state() == MediaState.WORKING;
    }

    private static ListItem line(MediaSummary file, Component what) {
        var name = new Span(file.name());
        name.addClassName("name");
        var item = new ListItem(name, new FileBadge(file.state()), what);
        item.addClassName("transfer");
        return item;
    }

    private Component cause(MediaSummary file) {
        var why = new Span(Optional.ofNullable(file.problem()).map(FileTexts::of).orElse(""));
        var buttons = new Div();
        buttons.addClassName("row-actions");
        if (file.state() == MediaState.FAILED) {
            buttons.add(action("media.retry", file, actions::retry));
        }
        buttons.add(action("media.remove", file, actions::remove));
        var cause = new Div(why, buttons);
        cause.addClassName("cause");
        return cause;
    }

    private Button action(String key, MediaSummary file, Consumer<MediaSummary> then) {
        var button = new Button(getTranslation(key), _ -> then.accept(file));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + "　" + file.name());
        return button;
    }
}
