package org.xiangxue.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.account.AccountApi;
import org.xiangxue.contract.account.ChangeGrants;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.audit.AuditApi;
import org.xiangxue.contract.audit.AuditEntry;
import org.xiangxue.contract.audit.StaffName;
import org.xiangxue.server.account.People;
import org.xiangxue.server.account.staff.AccountService;
import org.xiangxue.server.testing.Browser;
import org.xiangxue.server.testing.DatabaseTest;

@DatabaseTest
class AuditApiTest {

    @Autowired private AccountService service;
    @LocalServerPort private int port;
    private People people;
    private People.Account administrator;
    private Browser browser;
    private AuditApi audit;

    @BeforeEach
    void signAnAdministratorIn() {
        People.forgetFailures();
        people = new People(service, port);
        administrator = people.account(Role.ADMINISTRATOR, "");
        browser = people.signedIn(administrator);
        audit = browser.api(AuditApi.class);
    }

    @Test
    void whatSomebodyDidIsFoundByTheUserNameInAnyCase() {
        var trainer = people.account(Role.TRAINER, "530623");
        people.signedIn(trainer);

        var found = list(null, " " + trainer.username().toUpperCase(Locale.ROOT) + " ");

        assertThat(found).extracting(AuditEntry::action).containsExactly("STAFF_SIGN_IN");
        assertThat(found.getFirst().actor()).isEqualTo("account:" + trainer.id());
        assertThat(found.getFirst().actorName())
                .isEqualTo(new StaffName(trainer.username(), "王小明"));
    }

    @Test
    void staffAreNamedWhereTheyAreTheSubjectToo() {
        var trainer = people.account(Role.TRAINER, "530623");
        browser.api(AccountApi.class)
                .grant(
                        trainer.id(),
                        new ChangeGrants(List.of(new Grant(Role.TRAINER, "530624", null))));

        var found = list(AuditAction.ACCOUNT_GRANT, administrator.username());

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().subjectName())
                .isEqualTo(new StaffName(trainer.username(), "王小明"));
        assertThat(found.getFirst().subject()).isEqualTo("account:" + trainer.id());
    }

    @Test
    void whoIsNoAccountIsFoundAsLoggedAndHasNoName() {
        var found = list(AuditAction.ACCOUNT_CREATE, "test");

        assertThat(found).isNotEmpty();
        assertThat(found)
                .allSatisfy(entry -> {
                    assertThat(entry.actor()).isEqualTo("test");
                    assertThat(entry.actorName()).isNull();
                });
    }

    @Test
    void aNameThatNobodyHasFindsNothing() {
        assertThat(list(null, "nobody-of-this-name")).isEmpty();
    }

    private List<AuditEntry> list(@Nullable AuditAction action, String actor) {
        return audit.list(action == null ? null : action.name(), actor, null, 200).items();
    }
}
