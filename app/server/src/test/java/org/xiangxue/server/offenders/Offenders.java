package org.xiangxue.server.offenders;

import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Breaks every rule once, so that a rule which sees nothing fails its own test. */
public final class Offenders {

    private Offenders() {}

    static void offend(DataSource source) {
        Mono.just(Instant.now()).subscribe();
        System.out.println(Mono.just(source).block());
    }

    static final class OffendingRepository {
        Mono<String> everybody() {
            return Mono.just("every name in the country");
        }
    }

    @RestController
    static final class OffendingController {

        private final OffendingRepository repository = new OffendingRepository();

        @GetMapping("/offence")
        Mono<String> open() {
            return repository.everybody();
        }
    }
}
