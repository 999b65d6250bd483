package org.xiangxue.server.platform.front;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** An address, or a network in the form {@code 10.1.0.0/16} or {@code fd00::/8}. */
final class Network {

    private final IpSubnetFilterRule rule;

    private Network(IpSubnetFilterRule rule) {
        this.rule = rule;
    }

    /**
     * @throws IllegalArgumentException when it is neither; names are not looked up
     */
    static Network of(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        var longest = address.getAddress().length * Byte.SIZE;
        var prefix = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
        return new Network(new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT));
    }

    boolean contains(@Nullable InetSocketAddress remote) {
        return remote != null && remote.getAddress() != null && rule.matches(remote);
    }
}
