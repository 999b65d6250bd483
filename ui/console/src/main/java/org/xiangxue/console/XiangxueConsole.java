package org.xiangxue.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.service.registry.ImportHttpServices;

/** The console for trainers, clerks, officials and administrators. */
@SpringBootApplication
@ImportHttpServices(group = "server", basePackages = "org.xiangxue.contract")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://look/tokens.css")
@StyleSheet("context://look/console.css")
@Viewport("width=device-width, initial-scale=1")
@Push
public class XiangxueConsole implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "console");
        SpringApplication.run(XiangxueConsole.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "look/icon.svg", "any");
    }
}
