package org.xiangxue.console.media;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.FileBadge;
import org.xiangxue.console.component.FileTexts;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.contract.media.MediaUse;

/** The library, newest first. */
class MediaGrid extends Grid<MediaSummary> {

    private final transient Consumer<MediaId> open;

    MediaGrid(Consumer<MediaId> open) {
        this.open = open;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::name)
                .setHeader(getTranslation("media.name"))
                .setWidth("220px")
                .setFlexGrow(3)
                .setFrozen(true);
        addColumn(one -> Optional.ofNullable(one.kind()).map(FileTexts::kind).orElse(Figures.NONE))
                .setHeader(getTranslation("media.kind"))
                .setWidth("90px")
                .setFlexGrow(0);
        addComponentColumn(one -> new FileBadge(one.state()))
                .setHeader(getTranslation("media.state"))
                .setWidth("110px")
                .setFlexGrow(0);
        number("media.length", FileTexts::extent);
        number("media.bytes", one -> FileTexts.bytes(one.bytes()));
        number("media.phone", MediaGrid::onPhone);
        addColumn(one -> one.uses().stream().map(MediaUse::title).collect(Collectors.joining("　")))
                .setHeader(getTranslation("media.used"))
                .setWidth("140px")
                .setFlexGrow(2);
        addColumn(one -> Figures.dayAndTime(one.createdAt()))
                .setHeader(getTranslation("media.came"))
                .setWidth("140px")
                .setFlexGrow(0);
    }

    void show(
            MediaFilter filter, BiFunction<@Nullable String, Integer, Keyset<MediaSummary>> pages) {
        setEmptyStateText(
                getTranslation(filter.isEmpty() ? "media.empty" : "media.empty.filtered"));
        KeysetSource.show(this, pages);
    }

    private void number(String key, ValueProvider<MediaSummary, ?> value) {
        addColumn(value)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
    }

    /** What the smallest form costs a villager. */
    private static String onPhone(MediaSummary file) {
        return file.renditions().stream()
                .filter(FileTexts::plays)
                .findFirst()
                .map(smallest -> FileTexts.bytes(smallest.bytes()))
                .orElse(Figures.NONE);
    }

    private Component name(MediaSummary file) {
        var choose = new NativeButton(file.name(), _ -> open.accept(file.id()));
        choose.addClassName("choose");
        var cell = new Div(poster(file), choose);
        cell.addClassName("file-name");
        return cell;
    }

    private static Component poster(MediaSummary file) {
        var sha256 = file.sha256();
        if (file.state() != MediaState.READY || file.kind() != MediaKind.VIDEO || sha256 == null) {
            var none = new Span();
            none.addClassName("no-poster");
            return none;
        }
        return FileTexts.poster(sha256);
    }
}
