package org.xiangxue.journeys.film;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xiangxue.journeys.Xiangxue;

/** Makes films, with the ffmpeg that the system found: the one on PATH, else its own. */
record Camera(Path program) {

    static Camera of(Xiangxue system) {
        return new Camera(
                onPath().findFirst().orElse(system.data().resolve("films").resolve("ffmpeg")));
    }

    /**
     * A moving picture with a tone.
     *
     * @param kilobits a second, about
     */
    Path film(Path target, int seconds, int kilobits) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString(), "-v", "error", "-nostdin", "-y"));
        command.addAll(
                List.of(
                        ("-f lavfi -i testsrc2=s=640x360:r=25:d=%1$d -f lavfi -i sine=f=330:d=%1$d"
                                        + " -c:v libx264 -preset ultrafast -b:v %2$dk -minrate %2$dk -maxrate %2$dk"
                                        + " -bufsize %2$dk -x264-params nal-hrd=cbr -c:a aac -movflags +faststart")
                                .formatted(seconds, kilobits)
                                .split(" ")));
        command.add(target.toString());
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0 || Files.size(target) == 0) {
            throw new IllegalStateException("no film was made");
        }
        return target;
    }

    private static Stream<Path> onPath() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of(folders)
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable);
    }
}
