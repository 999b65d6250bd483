package org.xiangxue.standalone;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Both halves share one class path; each starts only the auto-configurations that it names. */
enum Half {
    SERVER(
            "server",
            "org.springdoc.",
            "org.springframework.boot.actuate.",
            "org.springframework.boot.autoconfigure.",
            "org.springframework.boot.data.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.health.",
            "org.springframework.boot.http.",
            "org.springframework.boot.jackson.",
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.micrometer.",
            "org.springframework.boot.netty.",
            "org.springframework.boot.persistence.",
            "org.springframework.boot.quartz.",
            "org.springframework.boot.r2dbc.",
            "org.springframework.boot.reactor.",
            "org.springframework.boot.security.",
            "org.springframework.boot.sql.",
            "org.springframework.boot.transaction.",
            "org.springframework.boot.validation.",
            "org.springframework.boot.web.server.",
            "org.springframework.boot.webflux.",
            "org.springframework.cloud."),
    CONSOLE(
            "console",
            "com.vaadin.",
            "org.springframework.boot.autoconfigure.",
            "org.springframework.boot.http.",
            "org.springframework.boot.jackson.",
            "org.springframework.boot.restclient.",
            "org.springframework.boot.servlet.",
            "org.springframework.boot.tomcat.",
            "org.springframework.boot.validation.",
            "org.springframework.boot.web.server.",
            "org.springframework.boot.webmvc.",
            "org.springframework.boot.websocket.");

    static final String PROPERTY = "xiangxue.half";

    private static final Set<String> CANDIDATES =
            Set.copyOf(ImportCandidates.load(AutoConfiguration.class, null).getCandidates());

    private final String config;
    private final List<String> allowed;

    Half(String config, String... allowed) {
        this.config = config;
        this.allowed = List.of(allowed);
    }

    /** The name of its configuration file. */
    String config() {
        return config;
    }

    /** The filter is also asked about classes that an auto-configuration imports: they pass. */
    boolean allows(String name) {
        return !CANDIDATES.contains(name) || allowed.stream().anyMatch(name::startsWith);
    }

    /** Named in {@code META-INF/spring.factories}. */
    static class Filter implements AutoConfigurationImportFilter, EnvironmentAware {

        private Half half = SERVER;

        @Override
        public void setEnvironment(Environment environment) {
            half = environment.getRequiredProperty(PROPERTY, Half.class);
        }

        @Override
        public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
            var wanted = new boolean[names.length];
            for (var i = 0; i < names.length; i++) {
                var name = names[i];
                wanted[i] = name == null || half.allows(name);
            }
            return wanted;
        }
    }
}
