package org.xiangxue.console.media;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.FileTexts;
import org.xiangxue.console.component.FilterSelect;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.component.SearchField;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;

/** A trainer's films, sounds and papers: sending them, the work on them, and what is there. */
@Route(value = "media", layout = MainLayout.class)
@Needs(Permission.COURSE_AUTHOR)
@Door(order = 45, icon = Icon.FILM, name = "nav.media")
class MediaLibraryView extends Page implements BeforeEnterObserver, WorkQueue.Actions {

    private static final int QUEUED = 50;
    private static final List<MediaState> NOT_READY =
            List.of(MediaState.WAITING, MediaState.WORKING, MediaState.FAILED, MediaState.REFUSED);

    private final transient MediaApi media;
    private final WorkQueue queue = new WorkQueue(this);
    private final TextField words =
            new SearchField(getTranslation("media.search"), getTranslation("media.search"));
    private final Select<MediaKind> kinds =
            new FilterSelect<>(getTranslation("media.kind"), FileTexts::kind, this::choose);
    private final MediaGrid grid;
    private transient MediaFilter filter = new MediaFilter(null, null);

    MediaLibraryView(MediaApi media) {
        this.media = media;
        heading(getTranslation("media.title"));
        grid = new MediaGrid(this::open);
        var sending = new Div(new UploadBox(this::refresh));
        sending.addClassName("panel");
        content(sending, queue, filters());
        list(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = MediaFilter.of(event.getLocation().getQueryParameters());
        words.setValue(filter.words() == null ? "" : filter.words());
        kinds.setValue(filter.kind());
        closeSide();
        refresh();
    }

    private void refresh() {
        queue.show(media.list(null, null, NOT_READY, null, null, QUEUED).items());
        grid.show(
                filter,
                (after, limit) ->
                        media.list(filter.words(), filter.kind(), null, null, after, limit));
    }

    private Component filters() {
        words.setWidth("260px");
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var text = change.getValue().strip();
                to(filter.with(text.isEmpty() ? null : text));
            }
        });
        kinds.setItems(MediaKind.values());
        kinds.setWidth("180px");
        var filters = new Div(kinds, words);
        filters.addClassName("filters");
        return filters;
    }

    private void choose(@Nullable MediaKind kind) {
        to(filter.of(kind));
    }

    private static void to(MediaFilter next) {
        UI.getCurrent().navigate(MediaLibraryView.class, next.query());
    }

    private void open(MediaId id) {
        side(new MediaDrawer(media.get(id), this::closeSide, this::remove));
    }

    @Override
    public void retry(MediaSummary file) {
        media.retry(file.id());
        refresh();
    }

    @Override
    public void remove(MediaSummary file) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("media.remove.title", file.name()));
        ask.setText(getTranslation("media.remove.text"));
        ask.setConfirmText(getTranslation("media.remove"));
        ask.setConfirmButtonTheme("error primary");
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("action.cancel"));
        ask.addConfirmListener(_ -> {
            media.delete(file.id());
            closeSide();
            refresh();
            ErrorNotice.done(getTranslation("media.removed", file.name()));
        });
        ask.open();
    }

    @Override
    public void ended() {
        refresh();
    }
}
