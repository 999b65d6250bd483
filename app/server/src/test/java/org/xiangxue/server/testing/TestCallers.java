package org.xiangxue.server.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.CallerSource;
import reactor.core.publisher.Mono;

/**
 * Lets a test call as anybody without signing in: each token made here stands for a caller; every
 * other token is looked up as in production.
 */
@Component
@Primary
public final class TestCallers implements CallerSource {

    private static final Map<String, Caller> CALLERS = new ConcurrentHashMap<>();

    private final ObjectProvider<CallerSource> sources;

    TestCallers(ObjectProvider<CallerSource> sources) {
        this.sources = sources;
    }

    /** Token of a staff account that holds one role for one region. */
    public static String staff(Role role, String region) {
        return staff(List.of(new Grant(role, region, null)));
    }

    public static String staff(List<Grant> grants) {
        return token(
                new Caller.Staff(
                        UUID.randomUUID(), new AccountId(UUID.randomUUID()), "测试", grants));
    }

    public static String learner(String county, PersonId person) {
        return token(new Caller.Learner(UUID.randomUUID(), county, person, false));
    }

    public static String token(Caller caller) {
        var token = "test-" + UUID.randomUUID();
        CALLERS.put(token, caller);
        return token;
    }

    @Override
    public Mono<Caller> find(String token) {
        var known = CALLERS.get(token);
        if (known != null) {
            return Mono.just(known);
        }
        return Mono.justOrEmpty(sources.stream().filter(source -> source != this).findFirst())
                .flatMap(source -> source.find(token));
    }
}
