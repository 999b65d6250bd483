package org.xiangxue.server.eligibility.handover;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Pushes one event to one address. It follows no redirect and reads no answer but the status. */
final class WebhookSender {

    private static final int LONGEST_ERROR = 200;

    private final WebClient http;
    private final Duration patience;
    private final Clock clock;

    WebhookSender(Duration patience, Clock clock) {
        this.http =
                WebClient.builder()
                        .clientConnector(
                                new ReactorClientHttpConnector(
                                        HttpClient.create().followRedirect(false)))
                        .build();
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * @return why it was not taken; empty text when it was
     */
    Mono<String> push(String url, byte[] secret, String id, String body) {
        var timestamp = clock.instant().getEpochSecond();
        return http.post()
                .uri(URI.create(url))
                .contentType(MediaType.APPLICATION_JSON)
                .header(WebhookSignature.ID, id)
                .header(WebhookSignature.TIMESTAMP, Long.toString(timestamp))
                .header(
                        WebhookSignature.SIGNATURE,
                        WebhookSignature.sign(secret, timestamp, id, body))
                .bodyValue(body)
                .exchangeToMono(answer ->
                        answer.releaseBody()
                                .thenReturn(
                                        answer.statusCode().is2xxSuccessful()
                                                ? ""
                                                : "answered " + answer.statusCode().value()))
                .timeout(patience)
                .onErrorResume(failure -> Mono.just(said(failure)));
    }

    private static String said(Throwable failure) {
        var text = failure.getClass().getSimpleName() + message(failure.getMessage());
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }

    private static String message(@Nullable String message) {
        return message == null ? "" : ": " + Objects.requireNonNull(message);
    }
}
