package org.xiangxue.console.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.FileBadge;
import org.xiangxue.console.component.FileTexts;
import org.xiangxue.console.component.WorkBar;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.contract.media.Sha256;

/** Films and sounds of a lesson: taken from the library, also before the work on them is done. */
class FilmBox extends Div {

    private static final Set<MediaKind> PLAYED = EnumSet.of(MediaKind.VIDEO, MediaKind.AUDIO);
    private static final Set<MediaKind> CAPTIONS = EnumSet.of(MediaKind.CAPTIONS);

    private final transient MediaApi media;
    private final transient List<FilmRef> films;
    private final transient Consumer<List<FilmRef>> changed;
    private final boolean editable;

    FilmBox(
            MediaApi media,
            List<FilmRef> films,
            boolean editable,
            Consumer<List<FilmRef>> changed) {
        this.media = media;
        this.films = new ArrayList<>(films);
        this.editable = editable;
        this.changed = changed;
        addClassName("stack");
        show();
    }

    private void show() {
        removeAll();
        for (var at = 0; at < films.size(); at++) {
            add(line(at));
        }
        if (films.isEmpty() && !editable) {
            add(new Span(getTranslation("film.none")));
        }
        if (editable) {
            var more = films.isEmpty() ? "film.add" : "film.add.more";
            var add = new Button(getTranslation(more), _ -> choose(PLAYED, this::add));
            var buttons = new Div(add);
            buttons.addClassName("row-actions");
            add(buttons);
        }
    }

    private Component line(int at) {
        var film = films.get(at);
        var right = new Div(new Span(about(film)));
        right.addClassName("stack");
        if (film.renditions().isEmpty()) {
            right.add(notReady(at));
        }
        if (film.captions() != null) {
            right.add(new Span(getTranslation("film.captions")));
        }
        if (editable) {
            right.add(buttons(at));
        }
        var line = new Div(poster(film), right);
        line.addClassName("picture-box");
        return line;
    }

    private static String about(FilmRef film) {
        var kind = FileTexts.kind(film.kind());
        return film.seconds() == 0 ? kind : kind + "　" + FileTexts.length(film.seconds());
    }

    private Component poster(FilmRef film) {
        if (FileTexts.hasPoster(film)) {
            return FileTexts.poster(film.sha256());
        }
        var none = new Div(FileTexts.kind(film.kind()));
        none.addClassName("no-picture");
        return none;
    }

    /** A reviewer does not see into the author's library. */
    private Component notReady(int at) {
        var why = new Div();
        why.addClassName("stack");
        var file = editable ? find(films.get(at).sha256()) : Optional.<MediaSummary>empty();
        if (file.isEmpty()) {
            why.add(new Span(getTranslation(editable ? "film.gone" : "film.not-ready")));
            return why;
        }
        var badge = new FileBadge(file.get().state());
        why.add(new Div(new Span(file.get().name()), badge));
        switch (file.get().state()) {
            case WAITING, WORKING ->
                    why.add(
                            new Span(getTranslation("film.not-ready")),
                            new WorkBar(file.get(), true, () -> ended(at)));
            case FAILED, REFUSED ->
                    why.add(
                            new Span(
                                    Optional.ofNullable(file.get().problem())
                                            .map(FileTexts::of)
                                            .orElse("")));
            case READY -> {}
        }
        return why;
    }

    private Component buttons(int at) {
        var change =
                new Button(
                        getTranslation("film.change"), _ -> choose(PLAYED, next -> set(at, next)));
        var remove = new Button(getTranslation("film.remove"), _ -> remove(at));
        var buttons = new Div(change, remove);
        buttons.addClassName("row-actions");
        if (films.get(at).kind() == MediaKind.VIDEO) {
            buttons.add(captions(at));
        }
        return buttons;
    }

    private Button captions(int at) {
        return films.get(at).captions() == null
                ? new Button(
                        getTranslation("film.captions.add"),
                        _ -> choose(CAPTIONS, file -> caption(at, file.sha256())))
                : new Button(getTranslation("film.captions.remove"), _ -> caption(at, null));
    }

    private void choose(Set<MediaKind> kinds, Consumer<MediaSummary> then) {
        new FilmDialog(media, kinds, then).open();
    }

    private void add(MediaSummary file) {
        reference(file).filter(film -> !shows(film)).ifPresent(films::add);
        tell();
    }

    private boolean shows(FilmRef film) {
        return films.stream().anyMatch(one -> one.sha256().equals(film.sha256()));
    }

    private void set(int at, MediaSummary file) {
        reference(file).ifPresent(film -> films.set(at, film));
        tell();
    }

    private void remove(int at) {
        films.remove(at);
        tell();
    }

    private void caption(int at, @Nullable Sha256 captions) {
        films.set(at, with(films.get(at), captions));
        tell();
    }

    /** What is known of it now is told like a change: so the draft's gaps are found anew. */
    private void ended(int at) {
        var before = films.get(at);
        find(before.sha256())
                .filter(file -> file.state() == MediaState.READY)
                .flatMap(FilmBox::reference)
                .ifPresent(film -> films.set(at, with(film, before.captions())));
        tell();
    }

    private void tell() {
        show();
        changed.accept(List.copyOf(films));
    }

    private Optional<MediaSummary> find(Sha256 film) {
        return media.list(null, null, null, film, null, 1).items().stream().findFirst();
    }

    private static FilmRef with(FilmRef film, @Nullable Sha256 captions) {
        return new FilmRef(
                film.sha256(),
                film.kind(),
                film.seconds(),
                film.width(),
                film.height(),
                captions,
                film.renditions());
    }

    /** Nothing of a file whose content nobody looked at yet; until then it may be a film. */
    private static Optional<FilmRef> reference(MediaSummary file) {
        return Optional.ofNullable(file.sha256())
                .map(sha256 ->
                        new FilmRef(
                                sha256,
                                Optional.ofNullable(file.kind()).orElse(MediaKind.VIDEO),
                                file.seconds(),
                                file.width(),
                                file.height(),
                                null,
                                file.renditions()));
    }
}
