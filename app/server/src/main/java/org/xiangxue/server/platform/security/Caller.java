package org.xiangxue.server.platform.security;

import java.util.List;
import java.util.UUID;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.Problem;

/** Who sends a request. */
public sealed interface Caller {

    /** Name of the actor in the audit log: kind and id, never a person's name. */
    String actor();

    record Anonymous() implements Caller {
        @Override
        public String actor() {
            return "anonymous";
        }
    }

    /**
     * A villager who is signed in.
     *
     * @param county of the registry row that holds the person now
     */
    record Learner(UUID session, String county, PersonId person, boolean shared) implements Caller {
        @Override
        public String actor() {
            return "person:" + person;
        }
    }

    record Staff(UUID session, AccountId account, String name, List<Grant> grants)
            implements Caller {

        public Staff {
            grants = List.copyOf(grants);
        }

        @Override
        public String actor() {
            return "account:" + account;
        }

        public boolean may(Permission permission) {
            return grants.stream().anyMatch(grant -> Rights.of(grant.role()).contains(permission));
        }

        /** Where this account holds the permission; fails with FORBIDDEN when nowhere. */
        public Scope scope(Permission permission) {
            var areas =
                    grants.stream()
                            .filter(grant -> Rights.of(grant.role()).contains(permission))
                            .map(grant ->
                                    new Scope.Area(grant.region(), Rights.names(grant.role())))
                            .toList();
            if (areas.isEmpty()) {
                throw Problem.forbidden("your roles do not include " + permission).asException();
            }
            return new Scope(actor(), areas);
        }
    }

    /** The caller of this exchange, as {@link CallerFilter} found it. */
    static Caller of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(Caller.class.getName(), new Anonymous());
    }
}
