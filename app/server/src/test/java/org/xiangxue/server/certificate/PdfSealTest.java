package org.xiangxue.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSealTest {

    private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");

    @TempDir Path folder;

    @Test
    void aSealedFileIsWholeAndCarriesItsFacts() throws IOException {
        var key = TestSigningKeys.in(folder, "1");
        var sealed = sealed(key);

        assertThat(PdfSeal.fault(sealed, List.of(key.certificate()))).isEmpty();
        assertThat(PdfAttachment.read(sealed)).contains("a.b.c");
    }

    @Test
    void aStrangersSealIsRefused() throws IOException {
        var sealed = sealed(TestSigningKeys.in(folder, "1"));

        assertThat(PdfSeal.fault(sealed, List.of(TestSigningKeys.in(folder, "2").certificate())))
                .isPresent();
    }

    @Test
    void aFileWithoutSealOrWithSomethingBehindIsRefused() throws IOException {
        var key = TestSigningKeys.in(folder, "1");
        var sealed = sealed(key);
        var longer = new ByteArrayOutputStream();
        longer.writeBytes(sealed);
        longer.write('\n');

        assertThat(PdfSeal.fault(unsealed(), List.of(key.certificate()))).isPresent();
        assertThat(PdfSeal.fault(longer.toByteArray(), List.of(key.certificate()))).isPresent();
        assertThat(PdfSeal.fault(new byte[0], List.of(key.certificate()))).isPresent();
    }

    /** Every byte of the file, those of the signature's own place among them. */
    @Test
    @Tag("slow")
    void anyChangedByteIsNoticed() throws IOException {
        var key = TestSigningKeys.in(folder, "1");
        var sealed = sealed(key);
        for (var i = 0; i < sealed.length; i++) {
            for (var flip : new int[] {0x01, 0x20}) {
                var changed = sealed.clone();
                changed[i] ^= (byte) flip;
                assertThat(PdfSeal.fault(changed, List.of(key.certificate())))
                        .as("byte %d of %d, bit %x", i, sealed.length, flip)
                        .isPresent();
            }
        }
    }

    private static byte[] sealed(SigningKey key) throws IOException {
        return PdfSeal.sign(PdfAttachment.attach(unsealed(), "a.b.c", AT), key, AT);
    }

    private static byte[] unsealed() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
