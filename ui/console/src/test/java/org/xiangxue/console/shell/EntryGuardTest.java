package org.xiangxue.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;

class EntryGuardTest extends ViewTest {

    @Test
    void whoeverIsNotSignedInIsAskedToAndKeepsTheAddress() {
        go("coverage?course=wuguji", SignInView.class);

        assertThat(heading()).isEqualTo("登录");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo("course=wuguji");
    }

    @Test
    void anEndedSessionAsksToSignIn() {
        signIn(Role.COUNTY_OFFICIAL);
        refusals.refuse("report", new ApiProblem(ProblemCode.SESSION_EXPIRED));

        go("coverage", SignInView.class);

        assertThat(heading()).isEqualTo("登录");
    }

    @Test
    void aPageOfOthersSaysSoWithoutAStack() {
        signIn(Role.TRAINER);

        go("coverage", RefusedView.class);

        assertThat(heading()).isEqualTo("这一页不归你管");
    }

    @Test
    void anAreaOfOthersNamesWhoLooksAfterIt() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        refusals.refuse("report", new ApiProblem(ProblemCode.OUTSIDE_AREA));

        go("coverage?region=530623101", RefusedView.class);

        assertThat(heading()).isEqualTo("这里归普洱镇管");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coverage?region=530623101",
                "households?region=530623101",
                "certificates?region=530623101",
                "decisions?region=530623101",
                "notices?region=530623101",
                "review-cases?region=530623101",
                "coverage?list=530623101",
                "coverage?region=530623105&list=530623101"
            })
    void everyAddressWithAnAreaOfOthersIsRefused(String address) {
        signIn(Role.TOWNSHIP_OFFICIAL);

        go(address, RefusedView.class);

        assertThat(heading()).isEqualTo("这里归普洱镇管");
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        signIn(Role.TRAINER);

        go("households/nonsense/at/all", MissingView.class);

        assertThat(heading()).isEqualTo("没有这一页");
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGE_CLERK, 首页 户名册 更正",
        "TRAINER, 首页 课程 资料库",
        "TOWNSHIP_OFFICIAL, 首页 培训覆盖 户名册 更正 导入名册 证书 资格认定 公示 异议申诉 帮扶政策 学习核查",
        "COUNTY_OFFICIAL, 首页 培训覆盖 户名册 更正 导入名册 课程 证书 资格认定 公示 异议申诉 帮扶政策 学习核查",
        "PROVINCE_OFFICIAL, 首页 培训覆盖 户名册 资格认定 公示 异议申诉 帮扶政策",
        "ADMINISTRATOR, 首页 账号 移交 操作记录"
    })
    void theNavigationHoldsOnlyDoorsThatOpen(Role role, String doors) {
        signIn(role);

        UI.getCurrent().navigate("");

        var shown =
                find(RouterLink.class, find(Nav.class).withClassName("nav").single()).all().stream()
                        .map(ViewTest::text)
                        .toList();
        assertThat(shown).isEqualTo(List.of(doors.split(" ")));
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        var pages =
                RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                        .map(route -> (Class<?>) route.getNavigationTarget())
                        .filter(view -> view.getPackageName().startsWith("org.xiangxue"))
                        .filter(view -> view != SignInView.class)
                        .toList();

        assertThat(pages).hasSizeGreaterThan(9);
        assertThat(pages).allSatisfy(page -> assertThat(page).hasAnnotation(Needs.class));
    }

    @Test
    void theSignInSpeaksOfEveryRefusal() {
        UI.getCurrent().navigate("sign-in");

        var texts = find(SignInView.Form.class).single().getElement().getProperty("problems");
        for (var code : ProblemCode.values()) {
            assertThat(texts).contains("\"" + code.name() + "\"");
        }
        assertThat(texts).doesNotContain("problem.");
    }

    @Test
    void englishIsSpokenToThoseWhoChoseIt() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("households");

        assertThat(heading()).isEqualTo("Households of 庙坝镇");
    }
}
