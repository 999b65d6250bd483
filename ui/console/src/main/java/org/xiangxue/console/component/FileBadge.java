package org.xiangxue.console.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.xiangxue.contract.media.MediaState;

/** What became of a file. */
public class FileBadge extends Badge {

    private static final long serialVersionUID = 1L;

    public FileBadge(MediaState state) {
        super(translate("media.state." + state.name()), tone(state));
    }

    private static Tone tone(MediaState state) {
        return switch (state) {
            case WAITING, WORKING -> Tone.GOLD;
            case READY -> Tone.GREEN;
            case REFUSED, FAILED -> Tone.RED;
        };
    }
}
