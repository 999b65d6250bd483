package org.xiangxue.console.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.contract.account.Face;
import org.xiangxue.contract.account.LearnerAccess;
import org.xiangxue.contract.account.LearnerAccessApi;
import org.xiangxue.contract.account.OneTimeCode;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

/** Three members, of whom one is locked out. */
@Primary
public class SampleAccess implements LearnerAccessApi {

    public final Set<PersonId> unlocked = new HashSet<>();

    @Override
    public LearnerAccess get(HouseholdId household) {
        return new LearnerAccess(
                household,
                "48217730",
                List.of(
                        member(1, "张建国", "ox", "#BFE0F2", true, null),
                        member(
                                2,
                                "李桂兰",
                                "rooster",
                                "#FBE2A6",
                                true,
                                SampleServer.NOW.plus(Duration.ofMinutes(11))),
                        member(3, "张小军", "tea-leaf", "#CFE6C9", false, null)));
    }

    private LearnerAccess.Member member(
            int number,
            String name,
            String icon,
            String colour,
            boolean secret,
            @Nullable Instant locked) {
        var person =
                new PersonId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0100L | number));
        return new LearnerAccess.Member(
                person,
                name,
                new Face(icon + "-" + colour.substring(1), icon, colour, name.charAt(0) + "*"),
                secret,
                unlocked.contains(person) ? null : locked,
                null);
    }

    @Override
    public OneTimeCode issueCode(HouseholdId household, PersonId person) {
        return new OneTimeCode("60934417", SampleServer.NOW.plus(Duration.ofHours(24)));
    }

    @Override
    public void unlock(HouseholdId household, PersonId person) {
        unlocked.add(person);
    }

    @Override
    public void revoke(HouseholdId household, PersonId person) {
        unlocked.remove(person);
    }

    @Override
    public byte[] card(HouseholdId household) {
        return "pdf".getBytes(StandardCharsets.UTF_8);
    }
}
