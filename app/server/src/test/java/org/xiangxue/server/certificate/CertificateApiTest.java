package org.xiangxue.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.certificate.CertificateApi;
import org.xiangxue.contract.certificate.CertificateState;
import org.xiangxue.contract.certificate.MyCertificate;
import org.xiangxue.contract.certificate.RevokeCertificate;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.server.course.CourseFacts;
import org.xiangxue.server.household.PersonFacts;
import org.xiangxue.server.learning.Completion;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;

@DatabaseTest
class CertificateApiTest {

    private static final String VILLAGE = "530623105201";
    private static final Instant COMPLETED = Instant.parse("2026-11-20T16:30:00Z");
    private static final CourseFacts COURSE =
            new CourseFacts(new CourseId(UUID.randomUUID()), "wuguji", "乌骨鸡养殖", List.of());

    @LocalServerPort int port;
    @Autowired CertificateService service;
    @TempDir Path folder;

    private Villager villager;
    private CertificateApi mine;

    @BeforeEach
    void aVillagerPasses() {
        villager = TestRegistry.villager(VILLAGE, "张三");
        mine =
                Api.client(
                        port,
                        CertificateApi.class,
                        TestCallers.learner(villager.county(), villager.person()));
        issue();
    }

    @Test
    void issuingAgainChangesNothing() {
        var first = certificate();
        issue();

        assertThat(mine.mine()).containsExactly(first);
        assertThat(first.name()).isEqualTo("张*");
        assertThat(first.state()).isEqualTo(CertificateState.VALID);
    }

    /** 2026-11-20 16:30 UTC is the next day in China. */
    @Test
    void theDayIsThatOfChina() {
        assertThat(certificate().completedOn()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(certificate().validUntil()).isEqualTo(LocalDate.of(2029, 11, 21));
    }

    @Test
    void thePdfAndTheQrTextVerifyWithoutNetwork() throws IOException {
        var pdf = mine.pdf(certificate().serial());

        assertThat(verify(pdf))
                .startsWith("VALID serial " + certificate().serial())
                .contains("revocation was not checked");
        assertThat(verify(certificate().jws().getBytes(StandardCharsets.UTF_8)))
                .startsWith("VALID ");
        pdf[pdf.length / 2] ^= 1;
        assertThat(verify(pdf)).startsWith("INVALID ");
    }

    /** As a scanner sees it: the printed page, not the file's parts. */
    @Test
    void theQrCodeOnTheSheetHoldsTheCertificate() throws IOException {
        try (var sheet = Loader.loadPDF(mine.pdf(certificate().serial()))) {
            var pages = new PDFRenderer(sheet);

            assertThat(IntStream.of(200, 300, 400).mapToObj(dots -> read(pages, dots)))
                    .as("seen from three distances")
                    .contains(certificate().jws());
        }
    }

    /** What a reader sees that looks once; nothing when it takes another thing for the code. */
    private static String read(PDFRenderer pages, int dotsPerInch) {
        try {
            var page = pages.renderImageWithDPI(0, dotsPerInch);
            var light = new BufferedImageLuminanceSource(page);
            var hints = Map.of(DecodeHintType.TRY_HARDER, true);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), hints)
                    .getText();
        } catch (ReaderException unread) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void anyoneMayVerifyAndSeesAMaskedNameWithoutScript() {
        var html =
                Api.http(port, null)
                        .get()
                        .uri("/verify/" + certificate().serial())
                        .header("Accept-Language", "zh-CN")
                        .retrieve()
                        .body(String.class);

        assertThat(html).contains("这张证书有效", "张*", "乌骨鸡养殖").doesNotContain("张三", "<script");
        assertThat(page("/verify/" + certificate().serial() + "?lang=en"))
                .contains("This certificate is valid");
        assertThat(page("/verify")).contains("<form");
    }

    @Test
    void aRevokedCertificateIsRevokedEverywhere() throws IOException {
        var serial = certificate().serial();
        var county = api(Role.COUNTY_OFFICIAL, "530623");
        county.revoke(serial, new RevokeCertificate("发错了人"));

        assertThat(certificate().state()).isEqualTo(CertificateState.REVOKED);
        assertThat(county.get(serial).revokedOn()).isNotNull();
        assertThat(page("/verify/" + serial + "?lang=zh")).contains("这张证书已作废");
        Files.writeString(folder.resolve("list.jws"), county.revocations());
        var jws = certificate().jws().getBytes(StandardCharsets.UTF_8);
        assertThat(verify(jws, "--revoked", folder.resolve("list.jws").toString()))
                .startsWith("INVALID revoked");
        assertThatThrownBy(() -> county.revoke(serial, new RevokeCertificate("再来一次")))
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().code())
                                        .isEqualTo(ProblemCode.ALREADY_REVOKED));
        issue();
        assertThat(mine.mine())
                .as("a revoked certificate is not issued again by itself")
                .hasSize(1);
    }

    @Test
    void onlyTheAreaSeesIt() {
        var serial = certificate().serial();

        assertThat(api(Role.TOWNSHIP_OFFICIAL, "530623105").list("530623105", null, 200).items())
                .extracting(row -> row.serial())
                .contains(serial);
        assertThat(api(Role.TOWNSHIP_OFFICIAL, "530623105").pdf(serial)).isNotEmpty();
        assertRefused(
                () -> api(Role.COUNTY_OFFICIAL, "530624").list("530623105", null, 200),
                ProblemCode.OUTSIDE_AREA);
        assertRefused(() -> api(Role.COUNTY_OFFICIAL, "530624").pdf(serial), ProblemCode.NOT_FOUND);
        assertRefused(
                () ->
                        api(Role.COUNTY_OFFICIAL, "530624")
                                .revoke(serial, new RevokeCertificate("不归我管")),
                ProblemCode.NOT_FOUND);
        assertRefused(
                () ->
                        api(Role.TOWNSHIP_OFFICIAL, "530623105")
                                .revoke(serial, new RevokeCertificate("没有这个权")),
                ProblemCode.FORBIDDEN);
        var neighbour = TestRegistry.villager(VILLAGE, "李四");
        var other =
                Api.client(
                        port,
                        CertificateApi.class,
                        TestCallers.learner(neighbour.county(), neighbour.person()));
        assertRefused(() -> other.pdf(serial), ProblemCode.NOT_FOUND);
    }

    @Test
    void theListIsPagedByKey() {
        issueTo(TestRegistry.villager(VILLAGE, "王五"));
        var official = api(Role.TOWNSHIP_OFFICIAL, "530623105");
        var all = official.list(VILLAGE, null, 200).items();
        var first = official.list(VILLAGE, null, 1);
        var second = official.list(VILLAGE, first.next(), 1);

        assertThat(first.items()).containsExactly(all.get(0));
        assertThat(second.items()).containsExactly(all.get(1));
    }

    private MyCertificate certificate() {
        return mine.mine().getFirst();
    }

    private void issue() {
        issueTo(villager);
    }

    private void issueTo(Villager to) {
        var completion =
                new Completion(
                        to.county(), to.person(), COURSE.id(), 1, COMPLETED, "SELF", COMPLETED);
        var facts =
                new PersonFacts(
                        to.person(),
                        to.county(),
                        to.village(),
                        to.household(),
                        to.name(),
                        null,
                        LocalDate.of(1985, 5, 5));
        service.issue(completion, facts, COURSE).block(Duration.ofSeconds(60));
    }

    private CertificateApi api(Role role, String region) {
        return Api.client(port, CertificateApi.class, TestCallers.staff(role, region));
    }

    private String page(String path) {
        return Api.http(port, null).get().uri(path).retrieve().body(String.class);
    }

    private String verify(byte[] file, String... options) throws IOException {
        Files.write(folder.resolve("file"), file);
        Files.writeString(
                folder.resolve("keys.json"),
                Api.http(port, null)
                        .get()
                        .uri("/.well-known/xiangxue-keys.json")
                        .retrieve()
                        .body(String.class));
        var out = new ByteArrayOutputStream();
        var arguments = new java.util.ArrayList<>(List.of(folder.resolve("file").toString()));
        arguments.addAll(List.of(options));
        var code =
                VerifyCommand.run(
                        arguments,
                        folder.resolve("keys.json"),
                        LocalDate.of(2026, 11, 25),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        var said = out.toString(StandardCharsets.UTF_8);
        assertThat(code).isEqualTo(said.startsWith("VALID") ? 0 : 1);
        return said;
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }
}
