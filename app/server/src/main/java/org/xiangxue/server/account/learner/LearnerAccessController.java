package org.xiangxue.server.account.learner;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.contract.account.LearnerAccess;
import org.xiangxue.contract.account.OneTimeCode;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/learner-access/{household}")
class LearnerAccessController {

    private final LearnerAccessService service;
    private final LoginCard card;

    LearnerAccessController(LearnerAccessService service, LoginCard card) {
        this.service = service;
        this.card = card;
    }

    @GetMapping
    @Requires(Permission.LEARNER_ACCESS)
    Mono<LearnerAccess> get(Scope scope, @PathVariable HouseholdId household) {
        return service.view(scope, household);
    }

    @PostMapping("/{person}/code")
    @Requires(Permission.LEARNER_ACCESS)
    Mono<OneTimeCode> issueCode(
            Scope scope, @PathVariable HouseholdId household, @PathVariable PersonId person) {
        return service.issueCode(scope, household, person);
    }

    @PostMapping("/{person}/unlocking")
    @Requires(Permission.LEARNER_ACCESS)
    Mono<Void> unlock(
            Scope scope, @PathVariable HouseholdId household, @PathVariable PersonId person) {
        return service.unlock(scope, household, person);
    }

    @PostMapping("/{person}/revocation")
    @Requires(Permission.LEARNER_ACCESS)
    Mono<Void> revoke(
            Scope scope, @PathVariable HouseholdId household, @PathVariable PersonId person) {
        return service.revoke(scope, household, person);
    }

    @GetMapping(value = "/card.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires(Permission.LEARNER_ACCESS)
    Mono<ResponseEntity<byte[]>> card(
            Scope scope, @PathVariable HouseholdId household, ServerWebExchange exchange) {
        return service.print(scope, household)
                .flatMap(access -> card.pdf(access, exchange.getRequest().getURI()))
                .map(LearnerAccessController::file);
    }

    private static ResponseEntity<byte[]> file(byte[] pdf) {
        var shown = ContentDisposition.inline().filename("login-card.pdf").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }
}
