package org.xiangxue.server.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

    @TempDir private Path folder;

    @Test
    void aSecretIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        var secret = new KeyFolder(new KeyProperties(folder, true, false)).secret("field");

        assertThat(new KeyFolder(new KeyProperties(folder, false, false)).secret("field"))
                .isEqualTo(secret)
                .hasSize(32);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("field.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aMissingSecretStopsAProductionStartAndIsNamed() {
        var keys = new KeyFolder(new KeyProperties(folder, false, false));

        assertThatThrownBy(() -> keys.secret("field"))
                .hasMessageContaining("field.key")
                .hasMessageContaining("missing");
    }

    @Test
    void secretsOfADemonstrationStartNothingElse() {
        new KeyFolder(new KeyProperties(folder, true, true)).secret("field");

        assertThatThrownBy(() -> new KeyFolder(new KeyProperties(folder, false, false)))
                .hasMessageContaining("demonstration");
        assertThat(new KeyFolder(new KeyProperties(folder, true, true)).secret("field"))
                .hasSize(32);
    }

    @Test
    void aDemonstrationDoesNotMarkSecretsThatItFound() {
        var secret = new KeyFolder(new KeyProperties(folder, true, false)).secret("field");

        assertThat(new KeyFolder(new KeyProperties(folder, true, true)).secret("field"))
                .isEqualTo(secret);
        assertThat(new KeyFolder(new KeyProperties(folder, false, false)).secret("field"))
                .isEqualTo(secret);
    }
}
