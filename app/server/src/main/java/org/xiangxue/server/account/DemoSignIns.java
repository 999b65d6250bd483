package org.xiangxue.server.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.xiangxue.server.account.learner.DemoLearners;
import org.xiangxue.server.account.staff.DemoStaff;
import org.xiangxue.server.household.DemoRoster;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

/**
 * The people of the demo, for whoever starts it: what is told here is told once and kept nowhere.
 * Only with {@code xiangxue.demo=true}, and after the demo's roster is in.
 */
@Component
@ConditionalOnBooleanProperty("xiangxue.demo")
public class DemoSignIns {

    private final DemoStaff staff;
    private final DemoLearners learners;
    private final Regions regions;

    DemoSignIns(DemoStaff staff, DemoLearners learners, Regions regions) {
        this.staff = staff;
        this.learners = learners;
        this.regions = regions;
    }

    /** What is printed and written to {@code demo-accounts.json}. */
    public record Sheet(List<Staff> staff, List<Learner> learners) {}

    /**
     * @param region code; empty for the whole country
     */
    public record Staff(
            String role, String username, String password, String region, String regionName) {}

    /**
     * @param number 户学号
     * @param faceId what a sign-in sends
     * @param face the word for it, in Chinese
     * @param name masked
     * @param village its name
     */
    public record Learner(
            String number, String faceId, String face, String pin, String name, String village) {}

    /** Makes whoever is missing, and gives everybody a new password or PIN. */
    public Mono<Sheet> make() {
        return staff.make(DemoRoster.VILLAGE)
                .zipWhen(_ -> learners.make(DemoRoster.VILLAGE), Made::new)
                .flatMap(this::sheet);
    }

    private Mono<Sheet> sheet(Made made) {
        var codes =
                made.staff().stream().map(signIn -> signIn.grant().region()).distinct().toList();
        return regions.names(codes)
                .map(names -> new Sheet(staff(made, names), learners(made, names)));
    }

    private static List<Staff> staff(Made made, Map<String, String> names) {
        return made.staff().stream()
                .map(signIn ->
                        new Staff(
                                signIn.grant().role().name(),
                                signIn.username(),
                                signIn.password(),
                                signIn.grant().region(),
                                Objects.requireNonNullElse(names.get(signIn.grant().region()), "")))
                .toList();
    }

    private static List<Learner> learners(Made made, Map<String, String> names) {
        var village = Objects.requireNonNullElse(names.get(DemoRoster.VILLAGE), DemoRoster.VILLAGE);
        return made.learners().stream()
                .map(signIn ->
                        new Learner(
                                signIn.number(),
                                signIn.faceId(),
                                signIn.face(),
                                signIn.pin(),
                                signIn.maskedName(),
                                village))
                .toList();
    }

    private record Made(List<DemoStaff.SignIn> staff, List<DemoLearners.SignIn> learners) {}
}
