package org.xiangxue.server.account.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A new session, with the token that is told to the browser and to nobody else.
 *
 * @param kept how long the browser keeps the cookie; null until it is closed
 */
public record OpenedSession(String token, @Nullable Duration kept) {

    @Override
    public String toString() {
        return "OpenedSession[…]";
    }
}
