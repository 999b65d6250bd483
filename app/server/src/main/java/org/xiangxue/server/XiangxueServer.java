package org.xiangxue.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one front door: the learners' app, the API, and the way to the console. */
@SpringBootApplication
public class XiangxueServer {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "server");
        SpringApplication.run(XiangxueServer.class, args);
    }
}
