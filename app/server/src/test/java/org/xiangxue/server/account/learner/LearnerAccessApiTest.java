package org.xiangxue.server.account.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.testing.Browser.refusal;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.LearnerAccess;
import org.xiangxue.contract.account.LearnerAccessApi;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.account.SignInApi;
import org.xiangxue.server.account.People;
import org.xiangxue.server.account.Village;
import org.xiangxue.server.account.staff.AccountService;
import org.xiangxue.server.platform.security.LearningCredentials;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestDatabase;

@DatabaseTest
class LearnerAccessApiTest {

    private static final String VILLAGE = "530623105202";

    @Autowired private AccountService accounts;
    @Autowired private LearningCredentials credentials;
    @LocalServerPort private int port;
    private Village.Home home;
    private People people;
    private LearnerAccessApi clerk;

    @BeforeEach
    void signTheClerkIn() {
        People.forgetFailures();
        home = Village.home(VILLAGE, "张大山", "𠮷翠花");
        people = new People(accounts, port);
        clerk = people.signedIn(Role.VILLAGE_CLERK, VILLAGE).api(LearnerAccessApi.class);
    }

    @Test
    void theClerkSeesWhoCanGetIn() {
        people.firstSignIn(people.browser(), home, home.head());
        clerk.issueCode(home.id(), home.people().get(1).id());

        var access = clerk.get(home.id());

        assertThat(access.number()).isEqualTo(home.number());
        assertThat(access.members())
                .extracting(LearnerAccess.Member::name)
                .containsExactly("张大山", "𠮷翠花");
        assertThat(access.members())
                .extracting(LearnerAccess.Member::hasSecret)
                .containsExactly(true, false);
        assertThat(access.members().get(0).codeValidUntil()).isNull();
        assertThat(access.members().get(1).codeValidUntil()).isNotNull();
    }

    @Test
    void anotherVillagesHouseholdIsNotFound() {
        var elsewhere = Village.home("530623105204", "李四");
        var neighbour = Village.home("530624101201", "王五");

        for (var home : List.of(elsewhere, neighbour)) {
            assertThat(refusal(() -> clerk.get(home.id())).code()).isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(refusal(() -> clerk.issueCode(home.id(), home.head().id())).code())
                    .isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(refusal(() -> clerk.unlock(home.id(), home.head().id())).code())
                    .isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(refusal(() -> clerk.card(home.id())).code())
                    .isEqualTo(ProblemCode.NOT_FOUND);
        }
    }

    @Test
    void somebodyOfAnotherHouseholdIsNotFoundInThisOne() {
        var other = Village.home("530623105204", "李四");

        assertThat(refusal(() -> clerk.issueCode(home.id(), other.head().id())).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void onlyClerksHelp() {
        for (var role : List.of(Role.TOWNSHIP_OFFICIAL, Role.COUNTY_OFFICIAL, Role.ADMINISTRATOR)) {
            var region =
                    role == Role.ADMINISTRATOR
                            ? ""
                            : role == Role.COUNTY_OFFICIAL ? "530623" : "530623105";
            var official = people.signedIn(role, region).api(LearnerAccessApi.class);

            assertThat(refusal(() -> official.issueCode(home.id(), home.head().id())).code())
                    .isEqualTo(ProblemCode.FORBIDDEN);
        }
    }

    @Test
    void theCardShowsTheNumberMaskedNamesAndALinkThatSignsIn() throws Exception {
        var pdf = clerk.card(home.id());

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text)
                    .contains(
                            home.number().substring(0, 4) + " " + home.number().substring(4),
                            "水牛",
                            "张*")
                    .doesNotContain("大山");
            assertThat(read(new PDFRenderer(document).renderImageWithDPI(0, 200)))
                    .isEqualTo("http://localhost:" + port + "/#/sign-in/" + home.number());
        }
    }

    @Test
    void aLostPhoneIsSignedOutAndDeliversNothingMore() {
        var phone = people.browser();
        var credential = "Learning " + people.firstSignIn(phone, home, home.head()).credential();
        assertThat(credentials.verify(credential).block()).isNotNull();

        clerk.revoke(home.id(), home.head().id());

        assertThat(refusal(() -> phone.api(SignInApi.class).me()).status()).isEqualTo(401);
        assertThatThrownBy(() -> credentials.verify(credential).block())
                .hasMessageStartingWith("CREDENTIAL_REVOKED");
        var again =
                phone.api(SignInApi.class)
                        .signInLearner(People.bySecret(home, home.head(), People.PIN));
        assertThat(credentials.verify("Learning " + again.credential()).block()).isNotNull();
    }

    @Test
    void everyStepIsInTheLogOfTheVillage() throws SQLException {
        clerk.get(home.id());
        clerk.issueCode(home.id(), home.head().id());
        clerk.unlock(home.id(), home.head().id());
        clerk.revoke(home.id(), home.head().id());
        clerk.card(home.id());

        assertThat(entries("household:" + home.id(), "person:" + home.head().id()))
                .containsExactly(
                        "ACCESS_VIEW",
                        "ACCESS_CODE",
                        "ACCESS_UNLOCK",
                        "ACCESS_REVOKE",
                        "LOGIN_CARD");
    }

    private static String read(BufferedImage page) throws Exception {
        var source = new BufferedImageLuminanceSource(page);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private static List<String> entries(String... subjects) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement =
                        connection.prepareStatement(
                                "SELECT action FROM audit_entry WHERE subject = ANY(?) AND region = ? ORDER BY number")) {
            statement.setArray(1, connection.createArrayOf("text", subjects));
            statement.setString(2, VILLAGE);
            var rows = statement.executeQuery();
            var actions = new ArrayList<String>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        }
    }
}
