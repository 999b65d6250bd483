package org.xiangxue.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path home;

    @Test
    void oneProcessAtATimeHoldsIt() throws Exception {
        var settings = new Settings(home.resolve("data"), 8080);
        try (var _ = DataFolder.open(settings)) {
            assertThatThrownBy(() -> DataFolder.open(settings))
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("XIANGXUE_DATA");
        }
        DataFolder.open(settings).close();
    }

    @Test
    void itSaysWhichProcessHoldsItUntilItIsClosed() throws Exception {
        var settings = new Settings(home.resolve("data"), 8080);
        var pid = home.resolve("data/xiangxue.pid");
        try (var _ = DataFolder.open(settings)) {
            assertThat(pid).hasContent(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(pid).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithTheRemedy() throws Exception {
        Files.writeString(home.resolve("file"), "not a folder");
        assertThatThrownBy(() -> DataFolder.open(new Settings(home.resolve("file/data"), 8080)))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("XIANGXUE_DATA");
    }
}
