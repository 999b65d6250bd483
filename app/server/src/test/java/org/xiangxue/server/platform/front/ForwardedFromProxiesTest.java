package org.xiangxue.server.platform.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ForwardedFromProxiesTest {

    private final ForwardedFromProxies headers =
            new ForwardedFromProxies(List.of(Network.of("10.1.0.0/16"), Network.of("fd00::7")));

    @ParameterizedTest
    @ValueSource(strings = {"10.1.200.3", "fd00::7"})
    void aNamedProxySaysForWhomItAsks(String proxy) {
        var request = headers.apply(from(proxy));

        assertThat(request.getURI()).hasToString("https://xuexi.example.cn/api/v1/me");
        assertThat(Objects.requireNonNull(request.getRemoteAddress()).getHostString())
                .isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.2.0.1", "fd00::8", "203.0.113.9"})
    void nobodyElseDoes(String stranger) {
        var request = headers.apply(from(stranger));

        assertThat(request.getURI()).hasToString("http://inner/api/v1/me");
        assertThat(Objects.requireNonNull(request.getRemoteAddress()).getAddress())
                .isEqualTo(InetAddress.ofLiteral(stranger));
        assertThat(request.getHeaders().getFirst("X-Forwarded-For")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, 10.1.0.1, false"
    })
    void aNetworkContainsItsAddresses(String network, String address, boolean contains) {
        assertThat(Network.of(network).contains(new InetSocketAddress(address, 1)))
                .isEqualTo(contains);
    }

    @Test
    void aNameIsNoNetwork() {
        assertThatThrownBy(() -> Network.of("proxy.example.cn"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ServerHttpRequest from(String address) {
        return MockServerHttpRequest.get("http://inner/api/v1/me")
                .remoteAddress(new InetSocketAddress(address, 40_000))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "xuexi.example.cn")
                .build();
    }
}
