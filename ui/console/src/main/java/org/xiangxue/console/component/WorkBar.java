package org.xiangxue.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far the work on a file is; the browser is told of each step by the server itself. */
@Tag("work-bar")
@JsModule("context://look/work-bar.js")
public class WorkBar extends Component {

    private static final long serialVersionUID = 1L;

    /**
     * @param live whether it listens on; a browser keeps only a few lines to one server open
     */
    public WorkBar(MediaSummary file, boolean live, Runnable ended) {
        getElement().setPropertyJson("work", work(file, live));
        addListener(Ended.class, _ -> ended.run());
    }

    /** The file is ready, refused or failed. */
    @DomEvent("ended")
    public static class Ended extends ComponentEvent<WorkBar> {

        private static final long serialVersionUID = 1L;

        public Ended(WorkBar source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    private ObjectNode work(MediaSummary file, boolean live) {
        var work = JsonNodeFactory.instance.objectNode();
        work.put("media", file.id().toString());
        work.put("name", file.name());
        work.put("live", live);
        work.put("state", file.state().name());
        work.put("progress", file.progress());
        work.put(MediaState.WAITING.name(), getTranslation("media.waiting"));
        work.put(MediaState.WORKING.name(), getTranslation("media.working"));
        return work;
    }
}
