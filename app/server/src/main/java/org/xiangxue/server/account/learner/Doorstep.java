package org.xiangxue.server.account.learner;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xiangxue.contract.account.Face;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.household.Faces;
import org.xiangxue.server.household.HouseholdRef;
import org.xiangxue.server.household.Member;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/**
 * The faces behind a household's number. A number that nobody has takes the same way and shows
 * decoys.
 */
@Service
class Doorstep {

    private static final HouseholdRef NOBODYS =
            new HouseholdRef(Entrant.NOWHERE, new HouseholdId(new UUID(0, 0)), Entrant.NOWHERE);

    /** Longer than the look-up takes: it must not be seen whether it found anything. */
    private static final Duration NO_SOONER = Duration.ofMillis(80);

    private static final Comparator<Face> AS_GIVEN_OUT =
            Comparator.<Face>comparingInt(face -> Faces.ICONS.indexOf(face.icon()))
                    .thenComparingInt(face -> Faces.COLOURS.indexOf(face.colour()));

    private final Members members;
    private final Decoys decoys;

    Doorstep(Members members, Decoys decoys) {
        this.members = members;
        this.decoys = decoys;
    }

    Mono<List<Face>> faces(String number) {
        var pretended = decoys.of(number);
        return household(number)
                .zipWith(Mono.delay(NO_SOONER), (found, _) -> found)
                .map(found -> found.members().isEmpty() ? pretended : found.faces())
                .map(faces -> faces.stream().sorted(AS_GIVEN_OUT).toList());
    }

    Mono<Entrant> entrant(String number, String face) {
        return household(number)
                .map(found ->
                        found.members().stream()
                                .filter(member -> member.face().id().equals(face))
                                .findFirst()
                                .map(member -> Entrant.of(found.county(), member))
                                .orElseGet(() -> Entrant.decoy(number, face)));
    }

    private Mono<Found> household(String number) {
        return members.byLearningNumber(number)
                .defaultIfEmpty(NOBODYS)
                .flatMap(ref ->
                        members.current(Scope.system("sign-in"), ref.county(), ref.household())
                                .map(living -> new Found(ref.county(), living)));
    }

    private record Found(String county, List<Member> members) {
        List<Face> faces() {
            return members.stream().map(Member::face).toList();
        }
    }
}
