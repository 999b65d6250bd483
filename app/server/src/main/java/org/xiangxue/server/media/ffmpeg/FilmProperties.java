package org.xiangxue.server.media.ffmpeg;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.xiangxue.server.platform.UserFolder;

/**
 * How films are worked on. Prefix {@code xiangxue.films}.
 *
 * @param program the ffmpeg to use; found when it is not named
 * @param directory where files lie while they are worked on, and the shipped ffmpeg; without it a
 *     folder of this user's under the temporary one
 * @param atOnce how many one server works on at the same time
 * @param threads of one ffmpeg
 * @param nice 0 to 19: how far the work stands back behind the server
 * @param memory address space of one child process
 * @param longest film that is taken
 * @param patience for one film, however long it is
 * @param lease how long a worker that died keeps a film from the others
 * @param tries before a film is given up until a person asks again
 */
@Validated
@ConfigurationProperties("xiangxue.films")
public record FilmProperties(
        @Nullable Path program,
        @Nullable Path directory,
        @Min(1) @DefaultValue("1") int atOnce,
        @Min(1) @DefaultValue("1") int threads,
        @Min(0) @Max(19) @DefaultValue("15") int nice,
        @NotNull @DefaultValue("4GB") DataSize memory,
        @NotNull @DefaultValue("2h") Duration longest,
        @NotNull @DefaultValue("6h") Duration patience,
        @NotNull @DefaultValue("60s") Duration lease,
        @Min(1) @DefaultValue("3") int tries) {

    public FilmProperties {
        if (directory == null) {
            directory = UserFolder.named("xiangxue-films");
        }
    }

    /** Never null. */
    @Override
    public Path directory() {
        return Objects.requireNonNull(directory);
    }
}
