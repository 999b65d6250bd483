package org.xiangxue.server.account.session;

import java.time.Duration;

/** Whether a try to sign in may go on. */
public sealed interface Admission {

    /**
     * @param left further tries before the lock, should this one fail
     */
    record Admitted(int left) implements Admission {}

    record Locked(Duration left) implements Admission {}

    record TooFast(Duration pause) implements Admission {}
}
