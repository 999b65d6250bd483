package org.xiangxue.journeys.official;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.certificate.CertificateApi;
import org.xiangxue.contract.coverage.CoverageApi;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.household.HouseholdApi;
import org.xiangxue.contract.household.ImportApi;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.Console;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** The official of the county next door comes to nothing of this one, by no address. */
class NeighbourIT {

    private static final String TOWNSHIP = "530623105";
    private static final Pattern ELSEWHERE = Pattern.compile("这里归.+管");

    private final Xiangxue system = Xiangxue.shared();
    private final DemoAccounts accounts = DemoAccounts.of(system);
    private final Api inside = accounts.one(Role.COUNTY_OFFICIAL).signIn(system).api();
    private final DemoAccounts.Staff neighbour =
            accounts.staff().stream()
                    .filter(one -> one.username().equals("county2"))
                    .findFirst()
                    .orElseThrow();

    @Test
    void everyAddressIsRefused() {
        var household =
                inside.client(HouseholdApi.class)
                        .list(TOWNSHIP, null, null, null, null, 1)
                        .items()
                        .getFirst();
        var roster = inside.client(ImportApi.class).list(0, 1).getFirst().id();
        var decision = decision();
        try (var console = Console.signIn(system, neighbour)) {
            refuses(console, "coverage?region=" + TOWNSHIP);
            assertThat(console.page().locator("main")).containsText("这里归庙坝镇管");
            console.seen("official-refused");
            refuses(console, "coverage?list=" + TOWNSHIP);
            refuses(console, "coverage?region=%s&list=%s".formatted(neighbour.region(), TOWNSHIP));
            refuses(console, "households?region=" + TOWNSHIP);
            refuses(console, "certificates?region=" + TOWNSHIP);
            refuses(console, "households/" + household.id());
            refuses(console, "imports/" + roster);
            refuses(console, "decisions?region=" + TOWNSHIP);
            refuses(console, "decisions?decision=" + decision);
            refuses(console, "notices?region=" + TOWNSHIP);
            refuses(console, "review-cases?region=" + TOWNSHIP);
        }
    }

    private DecisionId decision() {
        return inside.client(DecisionApi.class)
                .list(TOWNSHIP, null, null, null, null, 1)
                .items()
                .getFirst()
                .id();
    }

    private static void refuses(Console console, String address) {
        console.open(address);
        console.titled(Pattern.compile(ELSEWHERE + "|没有这一页")).quiet();
        assertThat(console.page().locator("main vaadin-grid, main table")).hasCount(0);
    }

    @Test
    void everyDownloadIsRefused() {
        var serial = inside.client(CertificateApi.class).list(TOWNSHIP, null, 1).items().getFirst();
        try (var console = Console.signIn(system, neighbour)) {
            isForbidden(
                    console, "/api/v1/coverage/uncovered.csv?purpose=curious&region=" + TOWNSHIP);
            isForbidden(
                    console, "/api/v1/certificates/%s/certificate.pdf".formatted(serial.serial()));
        }
    }

    private void isForbidden(Console console, String address) {
        var answer = console.page().request().get(system.site() + address);
        assertThat(answer.status()).as(address).isIn(403, 404);
    }

    @Test
    void noneIsInTheNeighboursCount() {
        var report =
                neighbour
                        .signIn(system)
                        .api()
                        .client(CoverageApi.class)
                        .report(neighbour.region(), null, null);
        assertThat(report.total().households()).isZero();
        try (var console = Console.signIn(system, neighbour)) {
            console.open("coverage").titled("大关县培训覆盖").quiet();
            assertThat(console.page().locator("main")).containsText("这里还没有帮扶户的名册");
            console.seen("official-coverage-empty");
            console.go("户名册").titled("大关县户名册").quiet();
            assertThat(console.page().locator("main vaadin-grid")).containsText("没有这样的户");
            console.go("证书").titled("大关县的证书").quiet();
            assertThat(console.page().locator("main vaadin-grid")).containsText("还没有人拿到证书");
        }
    }
}
