package org.xiangxue.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.service.registry.ImportHttpServices;

/** The console for trainers, clerks, officials and administrators. */
@SpringBootApplication
@ImportHttpServices(group = "server", basePackages = "org.xiangxue.contract")
@StyleSheet(Lumo.STYLESHEET)
@Push
public class XiangxueConsole implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "console");
        SpringApplication.run(XiangxueConsole.class, args);
    }
}
