package org.xiangxue.contract.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;

@HttpExchange("/api/v1")
public interface CertificateApi {

    @GetExchange("/me/certificates")
    List<MyCertificate> mine();

    /** The public facts; the same for anyone. */
    @GetExchange("/certificates/{serial}")
    CertificateFacts get(@PathVariable String serial);

    /** For its holder, and for staff who may read certificates of the holder's area. */
    @GetExchange(value = "/certificates/{serial}/certificate.pdf", accept = "application/pdf")
    byte[] pdf(@PathVariable String serial);

    /** Certificates of an area, newest first. */
    @GetExchange("/certificates")
    Keyset<CertificateRow> list(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @PostExchange("/certificates/{serial}/revocation")
    void revoke(@PathVariable String serial, @RequestBody RevokeCertificate request);

    /** Signed list (compact JWS) of all revoked serials. */
    @GetExchange(value = "/certificates/revocations", accept = "application/jose")
    String revocations();
}
