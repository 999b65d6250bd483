package org.xiangxue.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the environment says about this installation. */
record Settings(Path data, int port) {

    private static final int ANY = 0;

    static Settings from(Map<String, String> environment) {
        var data = setting(environment, "XIANGXUE_DATA").orElse("data");
        return new Settings(
                Path.of(data).toAbsolutePath().normalize(),
                setting(environment, "XIANGXUE_PORT").map(Settings::port).orElse(8080));
    }

    /** Port 0 asks for any free one. */
    Settings withFreePort() {
        return port == ANY ? new Settings(data, freePort()) : this;
    }

    /** Asked before anything is started, so that the answer comes at once. */
    void requireFreePort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(port));
        } catch (java.net.BindException taken) {
            throw port < 1024 && String.valueOf(taken.getMessage()).contains("denied")
                    ? new Obstacle(
                            "Port %d is reserved for the administrator: set XIANGXUE_PORT to one above 1023."
                                    .formatted(port))
                    : Obstacle.portTaken(port);
        } catch (IOException fault) {
            throw new Obstacle("Port %d cannot be opened: %s.".formatted(port, fault.getMessage()));
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(ANY, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new Obstacle("No free port was found on the loopback interface.", none);
        }
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new Obstacle(
                "XIANGXUE_PORT is \"%s\": set it to a number up to 65535.".formatted(text));
    }

    private static Optional<String> setting(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
