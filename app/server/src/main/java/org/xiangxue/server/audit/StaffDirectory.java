package org.xiangxue.server.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xiangxue.contract.audit.StaffName;
import reactor.core.publisher.Mono;

/**
 * Who the accounts in the log are. Whoever owns the accounts answers: they may use the log, and the
 * log may not use them.
 */
public interface StaffDirectory {

    /** Accounts with this user name, or of a person with this name, as the log writes them. */
    Mono<List<String>> called(String name);

    /**
     * @param actors as the log writes them; those that are no accounts are left out of the answer
     */
    Mono<Map<String, StaffName>> names(Collection<String> actors);
}
