package org.xiangxue.server.certificate;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.server.platform.security.Public;
import reactor.core.publisher.Mono;

/**
 * The public page that tells whether a certificate is genuine: no JavaScript, Chinese or English.
 */
@RestController
class VerifyPage {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final CertificateQueries queries;

    VerifyPage(CertificateQueries queries) {
        this.queries = queries;
        var _ = VerifyTexts.of("zh", ""); // reads the bundles now, not on the event loop
    }

    @GetMapping("/verify")
    @Public("anyone may verify a certificate")
    Mono<ResponseEntity<String>> form(
            @RequestParam(required = false) @Nullable String serial,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String accepted) {
        var html = new VerifyHtml(VerifyTexts.of(lang, accepted));
        if (serial == null || serial.isBlank()) {
            return Mono.just(page(HttpStatus.OK, html.form("")));
        }
        return answer(serial, html);
    }

    @GetMapping("/verify/{serial}")
    @Public("anyone may verify a certificate")
    Mono<ResponseEntity<String>> verify(
            @PathVariable String serial,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String accepted) {
        return answer(serial, new VerifyHtml(VerifyTexts.of(lang, accepted)));
    }

    private Mono<ResponseEntity<String>> answer(String typed, VerifyHtml html) {
        return Mono.justOrEmpty(Serial.read(typed))
                .flatMap(queries::facts)
                .map(facts -> page(HttpStatus.OK, html.facts(facts)))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> page(HttpStatus.NOT_FOUND, html.unknown(typed))));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(html);
    }
}
