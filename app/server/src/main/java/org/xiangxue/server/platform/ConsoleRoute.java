package org.xiangxue.server.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends /console to the console, which listens on the loopback interface only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("xiangxue.console.url")
class ConsoleRoute {

    @Bean
    RouteLocator consoleRoutes(
            RouteLocatorBuilder builder, @Value("${xiangxue.console.url}") String url) {
        return builder.routes()
                .route(
                        "console",
                        route ->
                                route.path("/console", "/console/**")
                                        .filters(f -> f.preserveHostHeader())
                                        .uri(url))
                .build();
    }
}
