package org.xiangxue.contract.eligibility;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

/**
 * A typed tree of conditions; no scripts. Its JSON form is fixed by {@code
 * schema/programme-v1.json}. Each leaf cites its policy and says in plain words what it asks for.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.All.class, name = "all"),
    @JsonSubTypes.Type(value = Rule.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Rule.AtLeast.class, name = "at-least"),
    @JsonSubTypes.Type(value = Rule.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Rule.Certificate.class, name = "certificate"),
    @JsonSubTypes.Type(value = Rule.Hours.class, name = "hours"),
    @JsonSubTypes.Type(value = Rule.Category.class, name = "category"),
    @JsonSubTypes.Type(value = Rule.Members.class, name = "members"),
    @JsonSubTypes.Type(value = Rule.Place.class, name = "area"),
    @JsonSubTypes.Type(value = Rule.Earlier.class, name = "earlier")
})
public sealed interface Rule {

    record All(List<Rule> of) implements Rule {}

    record Any(List<Rule> of) implements Rule {}

    record AtLeast(int count, List<Rule> of) implements Rule {}

    record Not(Rule of) implements Rule {}

    /** One condition. */
    sealed interface Leaf extends Rule {

        /** Unique within the rule; explanations refer to it. */
        String id();

        Citation source();

        Words words();
    }

    /**
     * Where the policy says so.
     *
     * @param document title and number of the document
     * @param clause for instance 第三条第二款
     */
    record Citation(String document, String clause) {}

    /**
     * For the villager, in plain Chinese.
     *
     * @param asks what the household should have: 家里有人学完养鸡
     * @param missing what is said while it is missing: 还差一张养鸡证书
     */
    record Words(String asks, String missing) {}

    /**
     * A member living in the household now holds a valid certificate.
     *
     * @param course slug; exactly one of course and topic is given
     * @param monthsAtMost age of the certificate since the day of completion
     * @param trust the least trust
     */
    record Certificate(
            String id,
            Citation source,
            Words words,
            @Nullable String course,
            @Nullable Topic topic,
            @Nullable Integer monthsAtMost,
            @Nullable Trust trust)
            implements Leaf {}

    /**
     * Hours of learning (of 45 minutes each), credited to the household, or learned by one of its
     * present members wherever that member lived.
     *
     * @param since first day that counts
     */
    record Hours(
            String id,
            Citation source,
            Words words,
            Whose whose,
            int hours,
            @Nullable LocalDate since)
            implements Leaf {}

    /**
     * What the household is, by the registry.
     *
     * @param statuses any of these; empty when only monitoring matters
     * @param monitored any of these; empty when only the status matters
     * @param ever it is enough that it was so on any day
     * @param notBefore the day on which it became so
     * @param notAfter the day on which it became so
     */
    record Category(
            String id,
            Citation source,
            Words words,
            List<HouseholdStatus> statuses,
            List<Monitoring> monitored,
            boolean ever,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter)
            implements Leaf {}

    /** At least {@code count} members aged from {@code fromAge} to {@code toAge} live in it. */
    record Members(String id, Citation source, Words words, int count, int fromAge, int toAge)
            implements Leaf {}

    /**
     * @param within codes of regions, any of which the household's village lies in
     */
    record Place(String id, Citation source, Words words, List<String> within) implements Leaf {}

    /** An official has confirmed this outcome of another programme, and it stands. */
    record Earlier(String id, Citation source, Words words, String programme, Truth outcome)
            implements Leaf {}

    enum Trust {
        SELF,
        HUB,
        TRAINER,
        SUPERVISED
    }

    enum Whose {
        HOUSEHOLD,
        PERSON
    }
}
