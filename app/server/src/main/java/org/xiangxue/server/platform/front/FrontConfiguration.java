package org.xiangxue.server.platform.front;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FrontProperties.class)
class FrontConfiguration {

    /** Spring looks for it by this name. */
    @Bean(WebHttpHandlerBuilder.FORWARDED_HEADER_TRANSFORMER_BEAN_NAME)
    ForwardedHeaderTransformer forwardedHeaderTransformer(FrontProperties properties) {
        return new ForwardedFromProxies(properties.networks());
    }

    @Bean
    @ConditionalOnProperty("xiangxue.front.inner-port")
    InnerDoor innerDoor(HttpHandler handler, FrontProperties properties) {
        return new InnerDoor(handler, Objects.requireNonNull(properties.innerPort()));
    }
}
