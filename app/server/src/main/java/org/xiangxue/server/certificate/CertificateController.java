package org.xiangxue.server.certificate;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.certificate.CertificateFacts;
import org.xiangxue.contract.certificate.CertificateRow;
import org.xiangxue.contract.certificate.MyCertificate;
import org.xiangxue.contract.certificate.RevokeCertificate;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.LearnerOnly;
import org.xiangxue.server.platform.security.Public;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.SignedIn;
import reactor.core.publisher.Mono;

@RestController
class CertificateController {

    private final CertificateQueries queries;
    private final CertificateService service;
    private final CertificatePdf pdf;
    private final SigningKeys keys;
    private final RevocationList revocations;

    CertificateController(
            CertificateQueries queries,
            CertificateService service,
            CertificatePdf pdf,
            SigningKeys keys,
            RevocationList revocations) {
        this.queries = queries;
        this.service = service;
        this.pdf = pdf;
        this.keys = keys;
        this.revocations = revocations;
    }

    @GetMapping("/api/v1/me/certificates")
    @LearnerOnly
    Mono<List<MyCertificate>> mine(Caller.Learner learner) {
        return queries.mine(learner);
    }

    @GetMapping("/api/v1/certificates/{serial}")
    @Public("anyone may verify a certificate")
    Mono<CertificateFacts> get(@PathVariable String serial) {
        return queries.facts(parse(serial))
                .switchIfEmpty(Problem.notFound("certificate", serial).asMono());
    }

    @GetMapping(
            value = "/api/v1/certificates/{serial}/certificate.pdf",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @SignedIn
    Mono<byte[]> pdf(Caller caller, @PathVariable String serial) {
        return service.open(caller, parse(serial)).flatMap(pdf::render);
    }

    @GetMapping("/api/v1/certificates")
    @Requires(Permission.CERTIFICATE_READ)
    Mono<Keyset<CertificateRow>> list(
            Scope scope,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var narrowed = scope.within(region);
        return service.listed(narrowed, region)
                .then(queries.list(narrowed, after, Limits.page(limit)));
    }

    @PostMapping("/api/v1/certificates/{serial}/revocation")
    @Requires(Permission.CERTIFICATE_REVOKE)
    Mono<Void> revoke(
            Scope scope,
            @PathVariable String serial,
            @Valid @RequestBody RevokeCertificate request) {
        return service.revoke(scope, parse(serial), request.reason());
    }

    @GetMapping(value = "/api/v1/certificates/revocations", produces = "application/jose")
    @Public("a verifier without a network brings the list along")
    Mono<String> revocations() {
        return revocations.signed();
    }

    @GetMapping(
            value = "/.well-known/xiangxue-keys.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Public("public keys")
    Mono<String> keys() {
        return Mono.fromSupplier(keys::keySet);
    }

    private static Serial parse(String typed) {
        return Serial.read(typed)
                .orElseThrow(() -> Problem.notFound("certificate", typed).asException());
    }
}
