package org.xiangxue.server.platform.front;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The server ends TLS itself when {@code xiangxue.tls.certificate} and {@code xiangxue.tls.key}
 * name PEM files; when the files change, they are read again without a restart.
 */
public final class TlsEnvironment implements EnvironmentPostProcessor {

    private static final String BUNDLE = "spring.ssl.bundle.pem.site.";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var certificate = environment.getProperty("xiangxue.tls.certificate", "");
        var isServer = "server".equals(environment.getProperty("spring.config.name"));
        if (!isServer || certificate.isBlank()) {
            return;
        }
        var key = environment.getRequiredProperty("xiangxue.tls.key");
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "tls",
                                Map.of(
                                        BUNDLE + "keystore.certificate",
                                        "file:" + certificate,
                                        BUNDLE + "keystore.private-key",
                                        "file:" + key,
                                        BUNDLE + "reload-on-update",
                                        true,
                                        "server.ssl.bundle",
                                        "site")));
    }
}
