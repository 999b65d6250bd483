package org.xiangxue.server.certificate;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.pdf.PdfRenderer;
import org.xiangxue.server.platform.pdf.QrCode;
import reactor.core.publisher.Mono;

/**
 * The sheet: one A4 page with the facts, the QR code, the signed facts as an attachment, signed
 * whole.
 */
@Component
class CertificatePdf {

    /** 62 mm on paper at 300 dots an inch. */
    private static final int QR_PIXELS = 760;

    private final PdfRenderer renderer;
    private final SigningKeys keys;
    private final CertificateProperties properties;
    private final Clock clock;

    CertificatePdf(
            PdfRenderer renderer, SigningKeys keys, CertificateProperties properties, Clock clock) {
        this.renderer = renderer;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<byte[]> render(Certificate certificate) {
        return Blocking.DOCUMENTS.call(() -> sheet(certificate));
    }

    private byte[] sheet(Certificate certificate) {
        var at = clock.instant();
        var page =
                CertificateSheet.html(
                        certificate,
                        properties.issuerName(),
                        QrCode.dataUri(certificate.jws(), QR_PIXELS));
        var attached = PdfAttachment.attach(renderer.render(page), certificate.jws(), at);
        return PdfSeal.sign(attached, keys.current(), at);
    }
}
