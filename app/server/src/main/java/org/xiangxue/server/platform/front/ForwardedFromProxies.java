package org.xiangxue.server.platform.front;

import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Believes {@code Forwarded} and {@code X-Forwarded-…} of the named proxies alone; from anybody
 * else these headers are taken away, so that nobody can choose the address or scheme that he seems
 * to come from.
 */
final class ForwardedFromProxies extends ForwardedHeaderTransformer {

    private final List<Network> proxies;
    private final ForwardedHeaderTransformer remover = new ForwardedHeaderTransformer();

    ForwardedFromProxies(List<Network> proxies) {
        this.proxies = List.copyOf(proxies);
        remover.setRemoveOnly(true);
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        return proxies.stream().anyMatch(network -> network.contains(remote))
                ? super.apply(request)
                : remover.apply(request);
    }
}
