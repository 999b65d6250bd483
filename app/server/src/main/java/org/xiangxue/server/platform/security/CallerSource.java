package org.xiangxue.server.platform.security;

import reactor.core.publisher.Mono;

/** Finds who a session belongs to; implemented by the package that owns sessions. */
public interface CallerSource {

    /** Name of the cookie that carries the session's token. */
    String COOKIE = "XIANGXUE";

    /** Empty when the token is unknown or its session has ended. */
    Mono<Caller> find(String token);
}
