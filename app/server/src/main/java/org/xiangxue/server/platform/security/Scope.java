package org.xiangxue.server.platform.security;

import java.util.Comparator;
import java.util.List;
import org.xiangxue.server.platform.Problem;

/**
 * The areas in which an actor may do what it is about to do. Every query on personal data takes one
 * and adds it as a predicate: {@code h.village_code ^@ ANY(:scope)} with {@link #prefixes()}.
 *
 * @param actor who acts, for the audit log
 */
public record Scope(String actor, List<Area> areas) {

    /** A region's code (a prefix of all codes below it) and how names are shown there. */
    public record Area(String region, Names names) {
        boolean covers(String code) {
            return code.startsWith(region);
        }
    }

    public Scope {
        areas = List.copyOf(areas);
    }

    /** For work that no person asked for (drainers, imports at start): everywhere. */
    public static Scope system(String work) {
        return new Scope("system:" + work, List.of(new Area("", Names.FULL)));
    }

    public boolean covers(String region) {
        return areas.stream().anyMatch(area -> area.covers(region));
    }

    /** This scope narrowed to one region; OUTSIDE_AREA when the region is not wholly inside. */
    public Scope within(String region) {
        if (!covers(region)) {
            throw Problem.outsideArea(region).asException();
        }
        return new Scope(actor, List.of(new Area(region, namesIn(region))));
    }

    /** The widest of the areas that this region lies in. */
    public String above(String region) {
        return areas.stream()
                .filter(area -> area.covers(region))
                .map(Area::region)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> Problem.outsideArea(region).asException());
    }

    /** Names as they may be shown for someone of this region. */
    public Names namesIn(String region) {
        return areas.stream()
                .filter(area -> area.covers(region))
                .map(Area::names)
                .max(Comparator.naturalOrder())
                .orElse(Names.MASKED);
    }

    /** For {@code ^@ ANY(:scope)}. */
    public String[] prefixes() {
        return areas.stream().map(Area::region).toArray(String[]::new);
    }
}
