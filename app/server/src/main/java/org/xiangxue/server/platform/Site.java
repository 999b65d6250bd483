package org.xiangxue.server.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The address under which people reach this installation. Prefix {@code xiangxue.site}.
 *
 * @param url for what is printed, such as {@code https://xuexi.example.cn/}; without it the address
 *     of the request at hand
 */
@ConfigurationProperties("xiangxue.site")
public record Site(@Nullable URI url) {

    /** Scheme and host, ending in a slash. */
    public URI address(URI request) {
        return (url == null ? request : url).resolve("/");
    }
}
