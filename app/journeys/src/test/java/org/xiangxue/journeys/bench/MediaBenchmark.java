package org.xiangxue.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.account.StaffSignIn;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trainer's upload beside a plain PUT of the same bytes to a server that only writes them down;
 * the work on a film beside ffmpeg alone with the same settings; and slow readers.
 */
final class MediaBenchmark implements Benchmark {

    private static final int UPLOAD = 64 * 1024 * 1024;
    private static final int FILM_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public SequencedMap<String, Object> run() throws Exception {
        var folder = Files.createTempDirectory("xiangxue-bench").toRealPath();
        var figures = new LinkedHashMap<String, Object>();
        var settings = Map.of("XIANGXUE_COURSES_FILMS", "false");
        try (var system = Xiangxue.launch(settings, folder.resolve("data"), Xiangxue.freePort())) {
            system.awaitReady();
            var trainer = DemoAccounts.of(system).one(Role.TRAINER);
            var cookie = cookie(system, trainer);
            upload(system, cookie, folder, figures);
            var film = transcode(system, trainer, cookie, folder, figures);
            read(system, cookie, film, figures);
        }
        return figures;
    }

    private void upload(Xiangxue system, String cookie, Path folder, Map<String, Object> figures)
            throws Exception {
        var bytes = new byte[UPLOAD];
        new Random(1).nextBytes(bytes);
        try (var sink = new PlainSink(folder.resolve("sink"))) {
            figures.put("plainPutMegabytesPerSecond", rate(() -> sink.put(http, bytes)));
            figures.put(
                    "uploadMegabytesPerSecond", rate(() -> send(system, cookie, "bytes", bytes)));
        }
    }

    private MediaSummary transcode(
            Xiangxue system,
            DemoAccounts.Staff trainer,
            String cookie,
            Path folder,
            Map<String, Object> figures)
            throws Exception {
        var film = folder.resolve("film.mp4");
        ffmpeg(
                folder,
                ("-f lavfi -i testsrc2=s=1280x720:r=25:d=%d -f lavfi -i sine=f=330:d=%d -c:v"
                                + " libx264 -preset ultrafast -c:a aac -threads 1 film.mp4")
                        .formatted(FILM_SECONDS, FILM_SECONDS));
        var alone = System.nanoTime();
        ffmpeg(folder, ALONE);
        figures.put("ffmpegAloneSeconds", seconds(alone));
        var begun = System.nanoTime();
        var id = send(system, cookie, "film.mp4", Files.readAllBytes(film));
        var media = trainer.signIn(system).api().client(MediaApi.class);
        var ready = await(media, MediaId.of(id));
        figures.put("uploadToReadySeconds", seconds(begun));
        figures.put("filmSeconds", FILM_SECONDS);
        return ready;
    }

    /** What the server asks of ffmpeg for this film, in one run, without lists and poster. */
    private static final String ALONE =
            "-threads 1 -i film.mp4 -filter_complex"
                    + " [0:v:0]split=3[a][b][c];[a]fps=15,scale=256:144:flags=bicubic,setsar=1,format=yuv420p[v1];"
                    + "[b]scale=640:360:flags=bicubic,setsar=1,format=yuv420p[v2];[c]scale=1280:720:flags=bicubic,setsar=1,format=yuv420p[v3];"
                    + "[0:a:0]volume=0dB,alimiter=limit=0.80:attack=5:release=50:level=false,aresample=44100,asplit=4[a1][a2][a3][s]"
                    + " -filter_complex_threads 1"
                    + coded(
                            "v1",
                            "a1",
                            "baseline -level 3.0 -preset medium -b:v 58k -maxrate 62k -bufsize"
                                    + " 124k",
                            "22k",
                            22050,
                            "1.mp4")
                    + coded(
                            "v2",
                            "a2",
                            "baseline -level 3.0 -preset fast -b:v 250k -maxrate 275k -bufsize"
                                    + " 550k",
                            "48k",
                            44100,
                            "2.mp4")
                    + coded(
                            "v3",
                            "a3",
                            "main -level 3.1 -preset veryfast -b:v 1000k -maxrate 1200k -bufsize"
                                    + " 2400k",
                            "64k",
                            44100,
                            "3.mp4")
                    + " -map [s] -c:a aac -b:a 26k -ac 1 -ar 22050 -movflags +faststart s.m4a";

    private static String coded(
            String video, String sound, String coding, String bits, int rate, String file) {
        return " -map [%s] -map [%s] -c:v libx264 -profile:v %s -force_key_frames expr:gte(t,n_forced*4) -threads 1 -c:a aac -b:a %s -ac 1 -ar %d -movflags +faststart %s"
                .formatted(video, sound, coding, bits, rate, file);
    }

    private void read(
            Xiangxue system, String cookie, MediaSummary film, Map<String, Object> figures)
            throws Exception {
        var path = "/media/" + film.sha256() + "/720p.mp4";
        var before = residentMegabytes(system);
        try (var readers = new SlowReaders(system.site(), path, cookie)) {
            readers.begin();
            figures.put("slowReaders", SlowReaders.COUNT);
            figures.put("requestsPerSecondBesideThem", requests(system, cookie, path));
            figures.put("residentMegabytesBefore", before);
            figures.put("residentMegabytesWithThem", residentMegabytes(system));
        }
    }

    private double requests(Xiangxue system, String cookie, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(system.site() + path))
                        .header("Cookie", cookie)
                        .header("Range", "bytes=0-65535")
                        .build();
        var begun = System.nanoTime();
        var answered = 0;
        while (System.nanoTime() - begun < Duration.ofSeconds(10).toNanos()) {
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 206) {
                throw new IllegalStateException("a range was not answered");
            }
            answered++;
        }
        return round(answered / seconds(begun));
    }

    private String cookie(Xiangxue system, DemoAccounts.Staff trainer) throws Exception {
        var body =
                JsonMapper.builder()
                        .build()
                        .writeValueAsString(
                                new StaffSignIn(trainer.username(), trainer.password()));
        var request =
                HttpRequest.newBuilder(URI.create(system.site() + "/api/v1/sign-in/staff"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    /** By tus, in one request; the id of the file. */
    private String send(Xiangxue system, String cookie, String name, byte[] bytes)
            throws IOException, InterruptedException {
        var encoded =
                java.util.Base64.getEncoder()
                        .encodeToString(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create(system.site() + "/api/v1/uploads"))
                        .header("Cookie", cookie)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", Integer.toString(bytes.length))
                        .header("Upload-Metadata", "filename " + encoded)
                        .header("Content-Type", "application/offset+octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        var path = answer.headers().firstValue("Location").orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static MediaSummary await(MediaApi media, MediaId id) throws InterruptedException {
        while (true) {
            var summary = media.get(id);
            if (summary.state() == MediaState.READY) {
                return summary;
            }
            if (summary.state() == MediaState.FAILED || summary.state() == MediaState.REFUSED) {
                throw new IllegalStateException(String.valueOf(summary.problem()));
            }
            Thread.sleep(200);
        }
    }

    private static void ffmpeg(Path folder, String arguments) throws Exception {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
        command.addAll(List.of(arguments.split(" ")));
        var process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ffmpeg failed; this benchmark needs it on PATH");
        }
    }

    private static long residentMegabytes(Xiangxue system) throws IOException {
        var status = Files.readString(Path.of("/proc/" + system.process().pid() + "/status"));
        var line =
                status.lines().filter(text -> text.startsWith("VmRSS:")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static double rate(Work work) throws Exception {
        var begun = System.nanoTime();
        work.run();
        return round(UPLOAD / 1e6 / seconds(begun));
    }

    private static double seconds(long since) {
        return round((System.nanoTime() - since) / 1e9);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
