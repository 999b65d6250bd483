package org.xiangxue.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TusFormatTest {

    @ParameterizedTest
    @CsvSource({
        "鸡.mp4, 鸡.mp4",
        "C:\\films\\鸡.mp4, 鸡.mp4",
        "../../etc/passwd, passwd",
        "'  a b.pdf ', a b.pdf"
    })
    void aNameIsShownWithoutItsFolders(String said, String shown) {
        assertThat(Metadata.parse("filename " + base64(said) + ",x").name()).isEqualTo(shown);
    }

    @Test
    void aFileNeedsNoName() {
        assertThat(Metadata.parse(null).name()).isEmpty();
        assertThat(Metadata.parse("").values()).isEmpty();
        assertThat(Metadata.parse("is_confidential").values()).containsKey("is_confidential");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filename ?", "a YQ==,a YQ==", "a YQ== b", ",", "a YQ==,"})
    void metadataThatCannotBeReadIsRefused(String header) {
        assertThatThrownBy(() -> Metadata.parse(header))
                .isInstanceOf(Refusal.RefusalException.class);
    }

    @Test
    void aChecksumAgreesWithItsBytesAlone() {
        var checksum = Checksum.parse("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0="); // "hello world"
        var digest = checksum.digest();
        digest.update("hello world".getBytes(StandardCharsets.UTF_8));

        assertThat(checksum.agrees(digest)).isTrue();
        assertThat(checksum.agrees(checksum.digest())).isFalse();
        assertThat(Checksum.parse(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5 Kq5s", "sha1", "sha1 ?", "sha256 a b", ""})
    void aChecksumThatCannotBeReadIsRefused(String header) {
        assertThatThrownBy(() -> Checksum.parse(header))
                .isInstanceOf(Refusal.RefusalException.class);
    }

    @Test
    void theTailKeepsEachByteOnceAndKnowsWhatIsNew() {
        var content = new byte[300_000];
        new Random(7).nextBytes(content);
        var tail = new Tail(250_000, Arrays.copyOfRange(content, 0, 1000));

        tail.add(Arrays.copyOfRange(content, 1000, 70_000));
        assertThat(tail.unsaved()).isEqualTo(69_000);
        tail.markSaved();
        tail.add(Arrays.copyOfRange(content, 70_000, 249_999));
        assertThat(tail.isPart()).isFalse();
        assertThat(tail.unsavedBytes()).isEqualTo(Arrays.copyOfRange(content, 70_000, 249_999));
        tail.add(Arrays.copyOfRange(content, 249_999, 300_000));

        assertThat(tail.isPart()).isTrue();
        assertThat(Arrays.copyOf(tail.bytes(), tail.size())).isEqualTo(content);
        tail.clear();
        assertThat(tail.unsaved()).isZero();
        assertThat(tail.size()).isZero();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
