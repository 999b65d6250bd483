package org.xiangxue.server.account.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.server.platform.security.CallerSource;

/** The one cookie of D13. */
public final class SessionCookie {

    /** Without a Max-Age the browser forgets it when it is closed. */
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private SessionCookie() {}

    /** What the browser sent, for a sign-in that replaces it. */
    public static @Nullable String read(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(CallerSource.COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    public static void set(ServerWebExchange exchange, OpenedSession session) {
        write(exchange, session.token(), session.kept() == null ? UNTIL_CLOSED : session.kept());
    }

    public static void remove(ServerWebExchange exchange) {
        write(exchange, "", Duration.ZERO);
    }

    private static void write(ServerWebExchange exchange, String value, Duration kept) {
        exchange.getResponse()
                .addCookie(
                        ResponseCookie.from(CallerSource.COOKIE, value)
                                .path("/")
                                .httpOnly(true)
                                .sameSite("Lax")
                                .secure("https".equals(exchange.getRequest().getURI().getScheme()))
                                .maxAge(kept)
                                .build());
    }
}
