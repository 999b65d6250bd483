package org.xiangxue.server.region;

import static java.util.stream.Collectors.toMap;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

/**
 * The areas, for other packages. Codes are unpadded; one that no area has is <em>not found</em>.
 */
@Component
public class Regions {

    private final DatabaseClient db;

    Regions(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Region> find(String code) {
        return list(List.of(code)).flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    public Mono<Region> get(String code) {
        return find(code).switchIfEmpty(Problem.notFound("region", code).asMono());
    }

    public Mono<Boolean> exists(String code) {
        return find(code).hasElement();
    }

    public Mono<String> name(String code) {
        return get(code).map(Region::name);
    }

    /** The area and those above it, province first. */
    public Mono<List<Region>> path(RegionCode code) {
        return list(code.path().stream().map(RegionCode::value).toList())
                .filter(path -> path.size() == code.level())
                .switchIfEmpty(Problem.notFound("region", code).asMono());
    }

    /** Names by code; codes that no area has are left out. */
    public Mono<Map<String, String>> names(Collection<String> codes) {
        return list(codes)
                .map(found ->
                        found.stream()
                                .collect(toMap(region -> region.code().value(), Region::name)));
    }

    /** Those of the codes that are villages. */
    public Mono<Set<String>> villagesAmong(Collection<String> codes) {
        return list(codes)
                .map(found ->
                        found.stream()
                                .filter(region -> region.level() == 5)
                                .map(region -> region.code().value())
                                .collect(Collectors.toSet()));
    }

    /** Ordered by code, so an area comes after those above it. */
    private Mono<List<Region>> list(Collection<String> codes) {
        return db.sql(
                        """
                        SELECT code, name
                          FROM region
                         WHERE code = ANY(:codes)
                         ORDER BY code
                        """)
                .bind("codes", codes.toArray(String[]::new))
                .map(Regions::region)
                .all()
                .collectList();
    }

    private static Region region(Readable row) {
        return new Region(
                new RegionCode(Objects.requireNonNull(row.get("code", String.class))),
                Objects.requireNonNull(row.get("name", String.class)));
    }
}
