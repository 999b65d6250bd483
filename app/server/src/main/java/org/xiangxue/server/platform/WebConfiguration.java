package org.xiangxue.server.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.server.WebFilter;

/** Static files, clock and response headers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Site.class)
class WebConfiguration implements WebFluxConfigurer {

    private static final String LEARNER = "classpath:/learner/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(LEARNER + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The welcome page passes by the resource handlers and would carry no Cache-Control. */
    @Bean
    WebFilter revalidateWelcomePage() {
        return (exchange, chain) -> {
            if (exchange.getRequest().getPath().value().equals("/")) {
                exchange.getResponse().getHeaders().setCacheControl(CacheControl.noCache());
            }
            return chain.filter(exchange);
        };
    }
}
