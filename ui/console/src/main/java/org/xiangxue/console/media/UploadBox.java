package org.xiangxue.console.media;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.stream.Stream;
import org.xiangxue.console.shell.ProblemTexts;
import org.xiangxue.contract.ProblemCode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends files from the browser straight to the server, with the browser's own cookie; the console
 * never holds a byte of them.
 *
 * @see "ADR 11"
 */
@Tag("film-upload")
@JsModule("context://look/film-upload.js")
class UploadBox extends Component {

    private static final String ACCEPTED =
            "video/*,audio/*,.pdf,.docx,.pptx,.vtt,.mp4,.mov,.mkv,.webm,.mp3,.m4a,.wav";

    UploadBox(Runnable uploaded) {
        getElement().setPropertyJson("texts", texts());
        addListener(Uploaded.class, _ -> uploaded.run());
    }

    /** The server has a file whole. */
    @DomEvent("uploaded")
    public static class Uploaded extends ComponentEvent<UploadBox> {

        private static final long serialVersionUID = 1L;

        public Uploaded(UploadBox source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    private ObjectNode texts() {
        var texts = JsonNodeFactory.instance.objectNode();
        texts.put("accept", ACCEPTED);
        texts.put("choose", getTranslation("media.upload.choose"));
        texts.put("drop", getTranslation("media.upload.drop"));
        texts.put("sent", getTranslation("media.upload.sent"));
        texts.put("queued", getTranslation("media.upload.queued"));
        texts.put("sending", getTranslation("media.upload.sending"));
        texts.put("remaining", getTranslation("media.upload.remaining"));
        texts.put("waiting", getTranslation("media.upload.waiting"));
        texts.put("paused", getTranslation("media.upload.paused"));
        texts.put("asleep", getTranslation("media.upload.asleep"));
        texts.put("sure", getTranslation("media.upload.sure"));
        texts.put("again", getTranslation("media.upload.again"));
        texts.put("pause", getTranslation("media.upload.pause"));
        texts.put("resume", getTranslation("media.upload.resume"));
        texts.put("chooseAgain", getTranslation("media.upload.choose-again"));
        texts.put("giveUp", getTranslation("media.upload.give-up"));
        texts.put("giveUpSure", getTranslation("media.upload.give-up.sure"));
        texts.put("keep", getTranslation("media.upload.keep"));
        texts.put("close", getTranslation("action.close"));
        var problems = texts.putObject("problems");
        Stream.of(ProblemCode.values())
                .forEach(code -> problems.put(code.name(), ProblemTexts.of(code)));
        return texts;
    }
}
