package org.xiangxue.server.learning.evidence;

import jakarta.validation.Valid;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.contract.learning.EvidenceReceipts;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Public;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceController {

    private final EvidenceIntake intake;

    EvidenceController(EvidenceIntake intake) {
        this.intake = intake;
    }

    @PostMapping
    @Public("the learning credential is the authority: it outlives the session")
    Mono<EvidenceReceipts> add(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credential,
            @Valid @RequestBody Mono<EvidenceBatch> batch) {
        return batch.onErrorMap(EvidenceController::isTooLarge, _ -> tooLarge())
                .flatMap(read -> intake.take(credential, read));
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof DataBufferLimitException
                || failure instanceof ResponseStatusException status
                        && status.getStatusCode().value() == 413;
    }

    private static RuntimeException tooLarge() {
        return Problem.refused(ProblemCode.BATCH_TOO_LARGE, "send fewer pieces at a time")
                .asException();
    }
}
