package org.xiangxue.server.platform.security;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.xiangxue.contract.account.Permission;
import reactor.core.publisher.Mono;

/** Puts the guard before the handlers, and safe headers on every answer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebFluxConfigurer {

    private static final String LEARNER_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new AuthorityResolver());
        // Nobody sends these: they are no part of the interface.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Scope.class, Caller.class, Caller.Learner.class, Caller.Staff.class);
    }

    @Bean
    WebFluxRegistrations guardedHandlers() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new GuardedMapping();
            }
        };
    }

    @Bean
    SecurityWebFilterChain headersOnly(ServerHttpSecurity http) {
        return http.securityMatcher(exchange ->
                        exchange.getRequest().getPath().value().startsWith("/console")
                                ? ServerWebExchangeMatcher.MatchResult.notMatch()
                                : ServerWebExchangeMatcher.MatchResult.match())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(exchange ->
                        exchange.pathMatchers("/actuator/health/operator/**")
                                .access((_, context) ->
                                        Mono.just(operator(Caller.of(context.getExchange()))))
                                .pathMatchers("/actuator/health/**")
                                .permitAll()
                                .pathMatchers("/actuator/**")
                                .access((_, context) ->
                                        Mono.just(operator(Caller.of(context.getExchange()))))
                                .anyExchange()
                                .permitAll())
                .headers(headers ->
                        headers.cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                                .frameOptions(frame ->
                                        frame.mode(
                                                XFrameOptionsServerHttpHeadersWriter.Mode
                                                        .SAMEORIGIN))
                                .referrerPolicy(policy ->
                                        policy.policy(
                                                ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy
                                                        .SAME_ORIGIN))
                                .contentSecurityPolicy(
                                        policy -> policy.policyDirectives(LEARNER_POLICY)))
                .build();
    }

    private static AuthorizationResult operator(Caller caller) {
        return new AuthorizationDecision(
                caller instanceof Caller.Staff staff && staff.may(Permission.OPERATE));
    }
}
