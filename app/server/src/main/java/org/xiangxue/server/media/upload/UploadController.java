package org.xiangxue.server.media.upload;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.ProblemBody;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.server.platform.security.Public;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The protocol, as tus.io writes it down. */
@RestController
@RequestMapping("/api/v1/uploads")
class UploadController {

    private static final String PATH = "/api/v1/uploads/";
    private static final String EXTENSIONS =
            "creation,creation-with-upload,expiration,checksum,termination";

    private final UploadService uploads;
    private final Receiver receiver;
    private final Finish finish;
    private final UploadProperties limits;

    UploadController(
            UploadService uploads, Receiver receiver, Finish finish, UploadProperties limits) {
        this.uploads = uploads;
        this.receiver = receiver;
        this.finish = finish;
        this.limits = limits;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Public("says what the protocol can do here")
    ResponseEntity<Void> uploadCapabilities() {
        return answer(HttpStatus.NO_CONTENT)
                .header("Tus-Version", TusRequest.VERSION)
                .header("Tus-Extension", EXTENSIONS)
                .header("Tus-Max-Size", Long.toString(limits.largestFile().toBytes()))
                .header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
                .build();
    }

    @PostMapping
    @Requires(Permission.COURSE_AUTHOR)
    Mono<ResponseEntity<Void>> createUpload(ServerHttpRequest request, Scope scope) {
        var tus = new TusRequest(request);
        return uploads.create(scope, tus.length(), tus.metadata())
                .flatMap(upload ->
                        begin(upload, tus, scope).map(received -> created(upload, received)));
    }

    private Mono<Long> begin(Upload upload, TusRequest tus, Scope scope) {
        return tus.bringsBytes()
                ? receiver.receive(upload.id(), scope, tus.firstBytes())
                : finish.whole(upload.id()).thenReturn(0L);
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Requires(Permission.COURSE_AUTHOR)
    Mono<ResponseEntity<Void>> uploadState(
            @PathVariable String id, ServerHttpRequest request, Scope scope) {
        var _ = new TusRequest(request);
        return uploads.find(TusRequest.id(id), scope)
                .flatMap(upload -> finish.whole(upload.id()).thenReturn(upload))
                .map(UploadController::stateOf);
    }

    @PatchMapping("/{id}")
    @Requires(Permission.COURSE_AUTHOR)
    Mono<ResponseEntity<Void>> receiveUpload(
            @PathVariable String id, ServerHttpRequest request, Scope scope) {
        var incoming = new TusRequest(request).bytes();
        return receiver.receive(TusRequest.id(id), scope, incoming)
                .flatMap(_ -> uploads.find(TusRequest.id(id), scope))
                .map(upload -> received(HttpStatus.NO_CONTENT, upload, upload.received()).build());
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.COURSE_AUTHOR)
    Mono<ResponseEntity<Void>> terminateUpload(
            @PathVariable String id, ServerHttpRequest request, Scope scope) {
        var _ = new TusRequest(request);
        return uploads.claimForEnd(TusRequest.id(id), scope)
                .flatMap(finish::giveUp)
                .thenReturn(answer(HttpStatus.NO_CONTENT).build());
    }

    /** For lines whose middlemen know GET and POST only. */
    @PostMapping(path = "/{id}")
    @Requires(Permission.COURSE_AUTHOR)
    Mono<ResponseEntity<Void>> overrideUpload(
            @PathVariable String id, ServerHttpRequest request, Scope scope) {
        return switch (request.getHeaders().getFirst("X-HTTP-Method-Override")) {
            case "PATCH" -> receiveUpload(id, request, scope);
            case "DELETE" -> terminateUpload(id, request, scope);
            case "HEAD" -> uploadState(id, request, scope);
            case null, default -> throw Refusal.WRONG_HEADER.asException();
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> refuse(
            Refusal.RefusalException exception, ServerHttpRequest request) {
        var refusal = exception.refusal();
        var status = HttpStatusCode.valueOf(refusal.status);
        var code = refusal.code;
        var known = HttpStatus.resolve(refusal.status);
        var answer = answer(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal == Refusal.WRONG_VERSION) {
            answer.header("Tus-Version", TusRequest.VERSION);
        }
        if (refusal == Refusal.TOO_MANY) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(
                new ProblemBody(
                        "urn:xiangxue:problem:"
                                + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        known == null ? "Checksum Mismatch" : known.getReasonPhrase(),
                        refusal.status,
                        refusal.detail,
                        code,
                        null,
                        request.getId()));
    }

    private static ResponseEntity<Void> created(Upload upload, long received) {
        return received(HttpStatus.CREATED, upload, received)
                .location(URI.create(PATH + upload.id()))
                .build();
    }

    private static ResponseEntity<Void> stateOf(Upload upload) {
        var answer =
                received(HttpStatus.OK, upload, upload.received())
                        .header(TusRequest.LENGTH, Long.toString(upload.length()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return upload.metadata().isEmpty()
                ? answer.build()
                : answer.header(TusRequest.METADATA, upload.metadata()).build();
    }

    private static ResponseEntity.BodyBuilder received(
            HttpStatus status, Upload upload, long received) {
        var answer = answer(status).header(TusRequest.OFFSET, Long.toString(received));
        return upload.finished()
                ? answer
                : answer.header(
                        TusRequest.EXPIRES,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatusCode status) {
        return ResponseEntity.status(status).header(TusRequest.RESUMABLE, TusRequest.VERSION);
    }
}
