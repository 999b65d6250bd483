package org.xiangxue.console.shell;

import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Me;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.account.SignInApi;

/** The staff member at this browser; asked from the server once for each session cookie. */
@Component
public class SignedIn {

    private record Known(String cookie, Me me) {}

    private record Chosen(String region) {}

    private final SignInApi api;

    SignedIn(SignInApi api) {
        this.api = api;
    }

    public Optional<Me> find() {
        var cookie = Credentials.current().cookie();
        if (cookie == null) {
            return Optional.empty();
        }
        var session = VaadinSession.getCurrent();
        var known = session.getAttribute(Known.class);
        if (known != null && known.cookie.equals(cookie)) {
            return Optional.of(known.me);
        }
        var asked = ask();
        asked.ifPresent(me -> session.setAttribute(Known.class, new Known(cookie, me)));
        return asked;
    }

    public Me get() {
        return find().orElseThrow(() -> new ApiProblem(ProblemCode.UNAUTHENTICATED));
    }

    public boolean may(Permission permission) {
        return get().permissions().contains(permission.name());
    }

    /**
     * Where the account works now: the area that was chosen, at first the one of its first role.
     */
    public Grant home() {
        var chosen = VaadinSession.getCurrent().getAttribute(Chosen.class);
        return places().stream()
                .filter(place -> chosen != null && place.region().equals(chosen.region))
                .findFirst()
                .orElseGet(() -> get().grants().getFirst());
    }

    /** The areas between which the account can choose, in the order of its roles. */
    public List<Grant> places() {
        Map<String, Grant> places = new LinkedHashMap<>();
        get().grants().forEach(grant -> places.putIfAbsent(grant.region(), grant));
        return List.copyOf(places.values());
    }

    void choose(Grant place) {
        VaadinSession.getCurrent().setAttribute(Chosen.class, new Chosen(place.region()));
    }

    /** The areas of the account, without those that lie in another of them. */
    public List<Grant> areas() {
        var grants = get().grants();
        return grants.stream()
                .filter(grant ->
                        grants.stream()
                                .noneMatch(other ->
                                        !other.region().equals(grant.region())
                                                && grant.region().startsWith(other.region())))
                .toList();
    }

    /** Whether the account's own areas hold this one. */
    public boolean covers(String region) {
        return get().grants().stream().anyMatch(grant -> region.startsWith(grant.region()));
    }

    /** Refuses an area of others, which an address may name. */
    public void mustCover(String region) {
        if (!covers(region)) {
            throw new ApiProblem(ProblemCode.OUTSIDE_AREA);
        }
    }

    void forget() {
        VaadinSession.getCurrent().setAttribute(Known.class, null);
        VaadinSession.getCurrent().setAttribute(Chosen.class, null);
    }

    private Optional<Me> ask() {
        try {
            return Optional.of(api.me()).filter(me -> me.kind() == Me.Kind.STAFF);
        } catch (ApiProblem problem) {
            if (problem.endsSession()) {
                return Optional.empty();
            }
            throw problem;
        }
    }
}
