package org.xiangxue.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the environment says about this installation. */
record Settings(Path data, int port, Optional<Tls> tls) {

    private static final int ANY = 0;

    /** Without TLS. */
    Settings(Path data, int port) {
        this(data, port, Optional.empty());
    }

    /** PEM files with which the server ends TLS itself. */
    record Tls(Path certificate, Path key) {}

    static Settings from(Map<String, String> environment) {
        var data = setting(environment, "XIANGXUE_DATA").orElse("data");
        return new Settings(
                Path.of(data).toAbsolutePath().normalize(),
                setting(environment, "XIANGXUE_PORT").map(Settings::port).orElse(8080),
                tls(environment));
    }

    private static Optional<Tls> tls(Map<String, String> environment) {
        var certificate = file(environment, "XIANGXUE_TLS_CERTIFICATE");
        var key = file(environment, "XIANGXUE_TLS_KEY");
        if (certificate.isPresent() != key.isPresent()) {
            throw new Obstacle(
                    "XIANGXUE_TLS_CERTIFICATE and XIANGXUE_TLS_KEY go together: set both to PEM files, or none.");
        }
        return certificate.map(found -> new Tls(found, key.orElseThrow()));
    }

    private static Optional<Path> file(Map<String, String> environment, String name) {
        var file =
                setting(environment, name).map(text -> Path.of(text).toAbsolutePath().normalize());
        if (file.isPresent() && !Files.isReadable(file.get())) {
            throw new Obstacle(
                    "%s is %s, which cannot be read: name a PEM file that this user may read."
                            .formatted(name, file.get()));
        }
        return file;
    }

    /** The site as this machine reaches it. */
    String site() {
        return (tls.isPresent() ? "https" : "http") + "://localhost:" + port + "/";
    }

    /** Port 0 asks for any free one. */
    Settings withFreePort() {
        return port == ANY ? new Settings(data, freePort(), tls) : this;
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
