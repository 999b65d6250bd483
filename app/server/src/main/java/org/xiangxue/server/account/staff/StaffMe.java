package org.xiangxue.server.account.staff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Me;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Rights;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

/** How somebody of the staff sees themselves. */
@Component
public class StaffMe {

    private final Regions regions;

    StaffMe(Regions regions) {
        this.regions = regions;
    }

    public Mono<Me> get(Caller.Staff staff) {
        return regions.names(staff.grants().stream().map(Grant::region).toList())
                .map(names -> me(staff.name(), AccountQueries.named(staff.grants(), names)));
    }

    private static Me me(String name, List<Grant> grants) {
        return new Me(Me.Kind.STAFF, name, null, null, false, grants, permissions(grants));
    }

    private static Set<String> permissions(List<Grant> grants) {
        var names = new TreeSet<String>();
        grants.forEach(grant ->
                Rights.of(grant.role()).forEach(permission -> names.add(permission.name())));
        return names;
    }
}
