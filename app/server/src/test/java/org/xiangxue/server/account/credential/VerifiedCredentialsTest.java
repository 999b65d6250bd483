package org.xiangxue.server.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.LearningCredentials;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestClock;
import org.xiangxue.server.testing.TestDatabase;

@DatabaseTest
class VerifiedCredentialsTest {

    private final PersonId person = new PersonId(UUID.randomUUID());
    private final UUID device = UUID.randomUUID();
    @Autowired private Credentials credentials;
    @Autowired private LearningCredentials verified;
    @Autowired private TransactionalOperator transaction;
    @Autowired private TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void aCredentialTellsPersonDeviceAndCounty() {
        var credential = verified.verify("Learning " + issue().token()).block();

        assertThat(credential.person()).isEqualTo(person);
        assertThat(credential.device()).isEqualTo(device);
        assertThat(credential.county()).isEqualTo("530623");
    }

    @Test
    void aTokenNamesThePersonToNobodyElse() {
        assertThat(issue().pseudonym()).hasSize(20).isNotEqualTo(person.toString());
    }

    @Test
    void aRevokedOneIsRefusedAtOnceAndANewOneHasANewId() {
        var revoked = issue().token();
        verified.verify("Learning " + revoked).block();

        transaction.transactional(credentials.revokeAllOf(person)).block();

        assertThatThrownBy(() -> verified.verify("Learning " + revoked).block())
                .hasMessageStartingWith("CREDENTIAL_REVOKED");
        var next = issue().token();
        assertThat(next).isNotEqualTo(revoked);
        assertThat(verified.verify("Learning " + next).block().person()).isEqualTo(person);
    }

    @Test
    void aRevocationOnAnotherServerCountsAfterTheRecheck() throws SQLException {
        var token = "Learning " + issue().token();
        verified.verify(token).block();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE learning_credential SET revoked_at = now() WHERE person_id = '"
                            + person
                            + "'");
        }

        assertThat(verified.verify(token).block()).isNotNull();
        clock.forward(Duration.ofSeconds(31));
        assertThatThrownBy(() -> verified.verify(token).block())
                .hasMessageStartingWith("CREDENTIAL_REVOKED");
    }

    @Test
    void whatWeDidNotIssueIsInvalid() {
        var token = issue().token();

        for (var text :
                new String[] {
                    "",
                    token,
                    "Bearer " + token,
                    "Learning ",
                    "Learning " + token.substring(0, token.length() - 8)
                }) {
            assertThatThrownBy(() -> verified.verify(text).block())
                    .as(text)
                    .hasMessageStartingWith("CREDENTIAL_INVALID");
        }
    }

    private IssuedCredential issue() {
        return transaction.transactional(credentials.issue("530623", person, device)).block();
    }
}
