package org.xiangxue.server;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Publisher;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.server.offenders.Offenders;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.LearnerOnly;
import org.xiangxue.server.platform.security.Public;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.SignedIn;
import org.xiangxue.server.platform.security.Unscoped;

/** What Modulith cannot see. Each rule is also shown a class that breaks it. */
class CodeRulesTest {

    private static final String PLATFORM = "org.xiangxue.server.platform..";
    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.xiangxue.server");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.xiangxue.server.offenders");

    enum Rule {
        ONLY_SWEEPS_BLOCK(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.xiangxue.server.platform.jobs..")
                        .should()
                        .callMethodWhere(
                                target(owner(assignableTo(Publisher.class)))
                                        .and(target(nameMatching("block.*"))))),
        NOBODY_SUBSCRIBES_BY_HAND(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(PLATFORM)
                        .should()
                        .callMethodWhere(
                                target(owner(assignableTo(Publisher.class)))
                                        .and(target(nameMatching("subscribe"))))),
        TIME_COMES_FROM_THE_CLOCK(
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")),
        CONTROLLERS_DO_NOT_REACH_REPOSITORIES(
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Controller")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Repository")),
        JDBC_STAYS_IN_JOBS(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.xiangxue.server.platform.jobs..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "javax.sql..")),
        NO_PRINTING(
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")),
        HANDLERS_SAY_WHO_MAY_CALL_THEM(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(RestController.class)
                        .and()
                        .areMetaAnnotatedWith(
                                org.springframework.web.bind.annotation.RequestMapping.class)
                        .should(sayWhoMayCall())),
        QUERIES_ON_PERSONAL_DATA_TAKE_A_SCOPE(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(
                                "..server.household..",
                                "..server.account..",
                                "..server.learning..",
                                "..server.certificate..",
                                "..server.coverage..",
                                "..server.eligibility..",
                                "..server.guidance..",
                                "..server.offenders..")
                        .and()
                        .areDeclaredInClassesThat()
                        .haveNameMatching(".*(Queries|Repository)")
                        .and()
                        .areNotPrivate()
                        .should(takeAnAuthority())
                        .allowEmptyShould(true));

        private final ArchRule rule;

        Rule(ArchRule rule) {
            this.rule = rule;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theServerKeepsTheRule(Rule rule) {
        rule.rule.check(MAIN);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleSeesAnOffender(Rule rule) {
        assertThat(rule.rule.evaluate(OFFENDERS).hasViolation()).isTrue();
        assertThat(OFFENDERS)
                .anyMatch(type -> type.getFullName().startsWith(Offenders.class.getName()));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>(
                "carry exactly one of @Public, @SignedIn, @LearnerOnly, @Requires") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said =
                        List.of(Public.class, SignedIn.class, LearnerOnly.class, Requires.class)
                                .stream()
                                .filter(method::isAnnotatedWith)
                                .count();
                if (said != 1) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method,
                                    method.getFullName()
                                            + " says "
                                            + said
                                            + " times who may call it"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> takeAnAuthority() {
        return new ArchCondition<>("take a Scope or the learner, or say why not by @Unscoped") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var reactive = method.getRawReturnType().isAssignableTo(Publisher.class);
                var scoped =
                        method.getRawParameterTypes().stream()
                                .anyMatch(type ->
                                        type.isEquivalentTo(Scope.class)
                                                || type.isEquivalentTo(Caller.Learner.class));
                if (reactive && !scoped && !method.isAnnotatedWith(Unscoped.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " takes no Scope"));
                }
            }
        };
    }
}
