package org.xiangxue.console.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the console relays on behalf of the person at the browser.
 *
 * @param cookie value of the server's session cookie, null when nobody is signed in
 */
record Credentials(@Nullable String cookie, Locale language) {

    static final String COOKIE = "XIANGXUE";

    private static final ScopedValue<Credentials> BOUND = ScopedValue.newInstance();

    /**
     * Of the thread's request; of the session's last request where a task runs in the page without
     * one; of the page that started it on a {@link Background} thread.
     */
    static Credentials current() {
        if (BOUND.isBound()) {
            return BOUND.get();
        }
        var session = VaadinSession.getCurrent();
        var request = VaadinRequest.getCurrent();
        if (request != null) {
            var seen = new Credentials(cookie(request), Language.of(request).locale());
            if (session != null && session.hasLock()) {
                session.setAttribute(Credentials.class, seen);
            }
            return seen;
        }
        return Optional.ofNullable(session)
                .map(known -> known.getAttribute(Credentials.class))
                .orElseGet(() -> new Credentials(null, Language.CHINESE.locale()));
    }

    <T> T call(ScopedValue.CallableOp<T, Exception> work) throws Exception {
        return ScopedValue.where(BOUND, this).call(work);
    }

    private static @Nullable String cookie(VaadinRequest request) {
        return Arrays.stream(
                        Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
