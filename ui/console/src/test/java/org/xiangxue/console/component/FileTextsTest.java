package org.xiangxue.console.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileTextsTest {

    @Test
    void sizesAreWrittenForReading() {
        assertThat(FileTexts.bytes(1)).isEqualTo("1 kB");
        assertThat(FileTexts.bytes(840_000)).isEqualTo("840 kB");
        assertThat(FileTexts.bytes(12_340_000)).isEqualTo("12.3 MB");
        assertThat(FileTexts.bytes(1_250_000_000)).isEqualTo("1.25 GB");
    }

    @Test
    void lengthsAreWrittenAsAPlayerShowsThem() {
        assertThat(FileTexts.length(5)).isEqualTo("0:05");
        assertThat(FileTexts.length(185)).isEqualTo("3:05");
        assertThat(FileTexts.length(3720)).isEqualTo("1:02:00");
    }
}
