package org.xiangxue.standalone;

import java.net.BindException;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why the system cannot start, and what to do about it: one sentence for the person who started it.
 */
final class Obstacle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Obstacle(String sentence) {
        super(sentence, null, false, false);
    }

    Obstacle(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for a fault that has a well-known remedy. */
    static Optional<Obstacle> find(Throwable fault, Settings settings) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (cause instanceof Obstacle obstacle) {
                return Optional.of(obstacle);
            }
            if (message.contains("No space left on device") || message.contains("Disk quota")) {
                return Optional.of(diskFull(settings));
            }
            if (cause instanceof BindException || cause instanceof PortInUseException) {
                return Optional.of(portTaken(settings.port()));
            }
        }
        return Optional.empty();
    }

    static Obstacle diskFull(Settings settings) {
        return new Obstacle(
                "The disk that holds %s is full: free some space there, or set XIANGXUE_DATA to a folder on another disk."
                        .formatted(settings.data()));
    }

    static Obstacle portTaken(int port) {
        return new Obstacle(
                "Port %d is already in use: stop the program that uses it, or set XIANGXUE_PORT to another port."
                        .formatted(port));
    }
}
