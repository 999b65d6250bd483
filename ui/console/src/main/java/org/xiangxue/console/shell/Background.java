package org.xiangxue.console.shell;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/**
 * Long calls off the page's thread: what the page relays is read in the page's thread, the result
 * comes back into it, and a failure is told there like any other.
 */
public final class Background {

    private Background() {}

    @SuppressWarnings("FutureReturnValueIgnored") // the page tells its own errors
    public static <T> void run(
            ScopedValue.CallableOp<T, Exception> work,
            Consumer<T> then,
            Consumer<Exception> failed) {
        var ui = UI.getCurrent();
        var credentials = Credentials.current();
        Thread.ofVirtual()
                .name("console-background")
                .start(() -> {
                    try {
                        var result = credentials.call(work);
                        ui.access(() -> then.accept(result));
                    } catch (Exception problem) {
                        ui.access(() -> failed.accept(problem));
                    }
                });
    }
}
