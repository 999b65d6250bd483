package org.xiangxue.server.platform.front;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Prefix {@code xiangxue.front}.
 *
 * @param proxies addresses or networks of the proxies before this server, which alone may say for
 *     whom they ask
 * @param innerPort a second port on the loopback interface, without TLS, for the console of the
 *     same machine; none when it is not set
 */
@ConfigurationProperties("xiangxue.front")
record FrontProperties(@Nullable List<String> proxies, @Nullable Integer innerPort) {

    List<Network> networks() {
        return proxies == null ? List.of() : proxies.stream().map(Network::of).toList();
    }
}
