package org.xiangxue.console.sample;

import org.springframework.boot.SpringApplication;
import org.xiangxue.console.XiangxueConsole;

/**
 * Starts the console with sample data, to look at its pages: the cookie {@code XIANGXUE} holds the
 * name of the role to be.
 */
public final class ConsolePreview {

    private ConsolePreview() {}

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "console");
        SpringApplication.run(new Class<?>[] {XiangxueConsole.class, SampleServer.class}, args);
    }
}
