package org.xiangxue.console.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaProblem;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.contract.media.MediaUse;
import org.xiangxue.contract.media.Rendition;
import org.xiangxue.contract.media.Sha256;

/**
 * A film that a course shows, one that none shows, one in work, one queued, and two that failed.
 */
@Primary
public class SampleMedia implements MediaApi {

    public static final MediaId USED = id(1);
    public static final MediaId UNUSED = id(2);
    public static final MediaId WORKING = id(3);
    public static final MediaId FAILED = id(5);

    private final List<MediaSummary> files = new ArrayList<>();
    private final SampleServer.Refusals refusals;

    SampleMedia(SampleServer.Refusals refusals) {
        this.refusals = refusals;
        reset();
    }

    public final void reset() {
        files.clear();
        var use = new MediaUse(new UUID(1, 1), "乌骨鸡养殖");
        files.add(file(6, "宏.docm", MediaState.REFUSED, 0, null, problem("MACROS")));
        files.add(file(5, "剪毛.mp4", MediaState.FAILED, 0, null, problem("FAILED")));
        files.add(file(4, "切土豆.mp4", MediaState.WAITING, 0, null, null));
        files.add(file(3, "喂药.mp4", MediaState.WORKING, 40, null, null));
        files.add(file(2, "保温.mp4", MediaState.READY, 100, null, null));
        files.add(file(1, "认鸡.mp4", MediaState.READY, 100, use, null));
    }

    /** The work on it ended well. */
    public void ready(MediaId id) {
        files.replaceAll(file ->
                file.id().equals(id)
                        ? file(number(id), file.name(), MediaState.READY, 100, null, null)
                        : file);
    }

    private static int number(MediaId id) {
        return (int) (id.value().getLeastSignificantBits() & 0xff);
    }

    private static MediaId id(int number) {
        return new MediaId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0500L | number));
    }

    public static Sha256 content(MediaId id) {
        return Sha256.of(("%02x".formatted(number(id))).repeat(32));
    }

    private static MediaProblem problem(String reason) {
        return new MediaProblem(
                ProblemCode.MEDIA_FAILED, reason, "what is wrong", "what its owner can do");
    }

    private static MediaSummary file(
            int number,
            String name,
            MediaState state,
            int progress,
            @Nullable MediaUse use,
            @Nullable MediaProblem problem) {
        var ready = state == MediaState.READY;
        var known = ready || state == MediaState.WORKING;
        return new MediaSummary(
                id(number),
                name,
                12_300_000,
                state,
                progress,
                ready ? MediaKind.VIDEO : null,
                ready ? "video/mp4" : null,
                known ? content(id(number)) : null,
                ready ? 95 : 0,
                ready ? 1280 : 0,
                ready ? 720 : 0,
                0,
                problem,
                ready ? renditions() : List.of(),
                use == null ? List.of() : List.of(use),
                SampleServer.NOW.minus(Duration.ofHours(9 - number)));
    }

    private static List<Rendition> renditions() {
        return List.of(
                rendition("144p.mp4", "video/mp4", 1_100_000),
                rendition("360p.mp4", "video/mp4", 3_400_000),
                rendition("audio.m4a", "audio/mp4", 350_000),
                rendition("poster.jpg", "image/jpeg", 24_000));
    }

    private static Rendition rendition(String name, String type, long bytes) {
        return new Rendition(name, type, bytes, Sha256.of("cd".repeat(32)), 256, 144, 95);
    }

    @Override
    public Keyset<MediaSummary> list(
            @Nullable String q,
            @Nullable MediaKind kind,
            @Nullable List<MediaState> state,
            @Nullable Sha256 sha256,
            @Nullable String after,
            int limit) {
        refusals.check("listMedia");
        return new Keyset<>(
                files.stream()
                        .filter(file -> q == null || file.name().contains(q))
                        .filter(file -> kind == null || kind == file.kind())
                        .filter(file -> state == null || state.contains(file.state()))
                        .filter(file -> sha256 == null || sha256.equals(file.sha256()))
                        .limit(limit)
                        .toList(),
                null);
    }

    @Override
    public MediaSummary get(MediaId id) {
        return files.stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
    }

    @Override
    public MediaSummary retry(MediaId id) {
        var again = file(number(id), get(id).name(), MediaState.WAITING, 0, null, null);
        files.replaceAll(file -> file.id().equals(id) ? again : file);
        return again;
    }

    @Override
    public void delete(MediaId id) {
        refusals.check("deleteMedia");
        files.removeIf(file -> Objects.equals(file.id(), id));
    }
}
