package org.xiangxue.console.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.xiangxue.console.component.FileBadge;
import org.xiangxue.console.component.FileTexts;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.SearchField;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;

/** Chooses a file of the author's library. */
class FilmDialog extends Dialog {

    private final transient MediaApi media;
    private final transient Set<MediaKind> kinds;
    private final transient Consumer<MediaSummary> then;
    private final TextField words =
            new SearchField(getTranslation("media.search"), getTranslation("media.search"));
    private final Grid<MediaSummary> grid = new Grid<>();

    FilmDialog(MediaApi media, Set<MediaKind> kinds, Consumer<MediaSummary> then) {
        this.media = media;
        this.kinds = Set.copyOf(kinds);
        this.then = then;
        setHeaderTitle(getTranslation("film.choose"));
        setWidth("44rem");
        words.setWidthFull();
        words.addValueChangeListener(_ -> load());
        columns();
        var content = new Div(new Paragraph(getTranslation("film.choose.text")), words, grid);
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()));
        load();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("360px");
        grid.setEmptyStateText(getTranslation("film.choose.empty"));
        grid.addColumn(MediaSummary::name).setHeader(getTranslation("media.name")).setFlexGrow(3);
        grid.addColumn(FileTexts::extent)
                .setHeader(getTranslation("media.length"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addComponentColumn(file -> new FileBadge(file.state()))
                .setHeader(getTranslation("media.state"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::choice)
                .setHeader(getTranslation("film.do"))
                .setWidth("120px")
                .setFlexGrow(0);
    }

    private Component choice(MediaSummary file) {
        var use = new Button(getTranslation("film.use"), _ -> use(file));
        use.addThemeVariants(ButtonVariant.LUMO_SMALL);
        use.setAriaLabel(getTranslation("film.use") + "　" + file.name());
        // Its content has no address yet, or never will.
        use.setEnabled(file.sha256() != null && !ended(file));
        return use;
    }

    private void use(MediaSummary file) {
        close();
        then.accept(file);
    }

    private void load() {
        var search = words.getValue().isBlank() ? null : words.getValue().strip();
        KeysetSource.show(
                grid,
                (after, limit) -> {
                    var page = media.list(search, null, null, null, after, limit);
                    return new Keyset<>(
                            page.items().stream().filter(this::fits).toList(), page.next());
                });
    }

    private boolean fits(MediaSummary file) {
        return file.kind() == null ? !ended(file) : kinds.contains(file.kind());
    }

    private static boolean ended(MediaSummary file) {
        return file.state() == MediaState.REFUSED || file.state() == MediaState.FAILED;
    }
}
