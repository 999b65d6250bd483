package org.xiangxue.server.household.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.xiangxue.server.household.roster.RosterLimits;
import org.xiangxue.server.platform.UserFolder;

/**
 * Imports of rosters. Prefix {@code xiangxue.imports}.
 *
 * @param directory where a file lies until it is read; without it a folder of this user's under the
 *     temporary one
 * @param keep how long the rows of an import can be looked at
 * @param patience after which a check that gives no sign of life is taken over or given up
 */
@Validated
@ConfigurationProperties("xiangxue.imports")
record ImportProperties(
        @Nullable Path directory,
        @DefaultValue("200MB") DataSize largestFile,
        @DefaultValue("1000000") long rows,
        @DefaultValue("1500MB") DataSize unpacked,
        @DefaultValue("96MB") DataSize sharedTexts,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("60s") Duration patience) {

    ImportProperties {
        if (directory == null) {
            directory = UserFolder.named("xiangxue-imports");
        }
    }

    /** Never null. */
    @Override
    public Path directory() {
        return Objects.requireNonNull(directory);
    }

    RosterLimits limits() {
        return new RosterLimits(rows, unpacked.toBytes(), sharedTexts.toBytes());
    }
}
