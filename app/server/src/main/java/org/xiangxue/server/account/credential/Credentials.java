package org.xiangxue.server.account.credential;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.crypto.KeyedHash;
import reactor.core.publisher.Mono;

/**
 * Issues and revokes learning credentials. A person who signs in again on the same device gets the
 * same one, with its first date: what was learned before that sign-in is not older than the right
 * to deliver it.
 */
@Service
public class Credentials {

    private static final String PURPOSE = "pseudonym";

    private final CredentialRepository repository;
    private final CredentialTokens tokens;
    private final VerifiedCredentials verified;
    private final KeyedHash keyed;
    private final Ids ids;
    private final Clock clock;

    Credentials(
            CredentialRepository repository,
            CredentialTokens tokens,
            VerifiedCredentials verified,
            KeyedHash keyed,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.tokens = tokens;
        this.verified = verified;
        this.keyed = keyed;
        this.ids = ids;
        this.clock = clock;
        keyed.prepare(PURPOSE);
    }

    @Transactional(propagation = MANDATORY)
    public Mono<IssuedCredential> issue(String county, PersonId person, UUID device) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var claims =
                new CredentialClaims(ids.next(), pseudonym(person, device), device, county, now);
        return repository
                .addOrGet(county, person, claims)
                .map(row ->
                        new IssuedCredential(tokens.write(row.claims()), row.claims().pseudonym()));
    }

    /** Devices that hold one of this person's credentials can deliver nothing more. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> revokeAllOf(PersonId person) {
        return repository.revoke(person, clock.instant()).doOnNext(verified::forget).then();
    }

    /** Differs by device, so that two devices cannot find out that they know the same person. */
    public String pseudonym(PersonId person, UUID device) {
        var hash = keyed.hash(PURPOSE, person + ":" + device);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 15));
    }
}
