package org.xiangxue.server.eligibility.programme;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.ProgrammeSummary;
import org.xiangxue.server.platform.security.Public;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammeController {

    private final Programmes programmes;

    ProgrammeController(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping
    @Public("policies are for everybody to read")
    Mono<List<ProgrammeSummary>> list() {
        return programmes
                .newest()
                .map(all -> all.stream().map(ProgrammeController::summary).toList());
    }

    @GetMapping("/{code}")
    @Public("policies are for everybody to read")
    Mono<ProgrammeDocument> get(@PathVariable String code) {
        return programmes.newest(code).map(Published::document);
    }

    private static ProgrammeSummary summary(Published programme) {
        var document = programme.document();
        return new ProgrammeSummary(
                programme.code(),
                document.title(),
                document.summary(),
                document.authority(),
                document.region(),
                document.example(),
                programme.number(),
                programme.hash(),
                document.from(),
                document.until());
    }
}
