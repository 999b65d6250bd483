package org.xiangxue.server.platform.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Compares the Origin that a browser sends with the host that it sends it to. */
final class Origins {

    private Origins() {}

    /** True without an Origin: then it is no browser's cross-site request. */
    static boolean isOurs(ServerHttpRequest request) {
        var origin = request.getHeaders().getOrigin();
        if (origin == null) {
            return true;
        }
        var host = request.getHeaders().getFirst(HttpHeaders.HOST);
        var own = request.getURI();
        return host != null && (origin.equals(own.getScheme() + "://" + host));
    }
}
