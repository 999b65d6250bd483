package org.xiangxue.server.account.learner;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.contract.account.OneTimeCode;
import org.xiangxue.server.account.session.Sessions;
import org.xiangxue.server.household.DemoRoster;
import org.xiangxue.server.household.HouseholdRef;
import org.xiangxue.server.household.Member;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Randomness;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A few learners of the demo roster with a PIN, which they got as anybody gets one: by a clerk's
 * code.
 */
@Component
@ConditionalOnBooleanProperty("xiangxue.demo")
public class DemoLearners {

    private final Members members;
    private final LearnerAccessService clerk;
    private final LearnerSignInService door;
    private final Sessions sessions;
    private final Ids ids;
    private final Scope scope = Scope.system("demo");

    DemoLearners(
            Members members,
            LearnerAccessService clerk,
            LearnerSignInService door,
            Sessions sessions,
            Ids ids) {
        this.members = members;
        this.clerk = clerk;
        this.door = door;
        this.sessions = sessions;
        this.ids = ids;
    }

    /**
     * @param face the word for it, in Chinese
     */
    public record SignIn(
            String number, String faceId, String face, String pin, String maskedName) {}

    /** The heads of the first households of the village; those who have a PIN get a new one. */
    public Mono<List<SignIn>> make(String village) {
        return members.first(scope, village, DemoRoster.NEWCOMERS)
                .flatMapIterable(homes -> homes)
                .concatMap(this::make)
                .collectList();
    }

    private Flux<SignIn> make(HouseholdRef home) {
        return members.learningNumber(scope, home.county(), home.household())
                .flatMapMany(number ->
                        members.current(scope, home.county(), home.household())
                                .flatMapIterable(living -> living)
                                .take(1)
                                .concatMap(head -> make(home, number, head)));
    }

    private Mono<SignIn> make(HouseholdRef home, String number, Member head) {
        var pin = pin(number, head.birthOn());
        return clerk.issueCode(scope, home.household(), head.person())
                .map(code -> firstSignIn(number, head, code, pin))
                .flatMap(request -> door.signIn(request, "demo", null))
                .flatMap(signedIn -> sessions.end(signedIn.session().token()))
                .thenReturn(
                        new SignIn(
                                number,
                                head.face().id(),
                                LoginCard.word(head.face()),
                                pin,
                                head.face().maskedName()));
    }

    private LearnerSignIn firstSignIn(String number, Member head, OneTimeCode code, String pin) {
        return new LearnerSignIn(
                number, head.face().id(), null, code.code(), pin, false, ids.next());
    }

    private static String pin(String number, LocalDate birthOn) {
        return Randomness.source()
                .ints(0, 10_000)
                .mapToObj("%04d"::formatted)
                .filter(pin ->
                        !WeakSecrets.isObvious(pin, number)
                                && !WeakSecrets.isBirthday(pin, birthOn))
                .findFirst()
                .orElseThrow();
    }
}
