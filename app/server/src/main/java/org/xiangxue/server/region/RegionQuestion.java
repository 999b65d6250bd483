package org.xiangxue.server.region;

import org.jspecify.annotations.Nullable;
import org.xiangxue.server.platform.Problem;

/** What the parameters of a list of areas ask for. */
sealed interface RegionQuestion {

    record Provinces() implements RegionQuestion {}

    record Children(RegionCode parent) implements RegionQuestion {}

    record Search(RegionName name, @Nullable RegionCode within) implements RegionQuestion {}

    static RegionQuestion of(
            @Nullable String parent,
            @Nullable Integer level,
            @Nullable String q,
            @Nullable String within) {
        if (level != null && parent == null) {
            throw alone("level", "parent");
        }
        if (within != null && q == null) {
            throw alone("within", "q");
        }
        if (parent != null && q != null) {
            throw Problem.invalid(
                            "parent",
                            "NOT_TOGETHER",
                            "a search is limited by 'within', not by 'parent'")
                    .asException();
        }
        if (parent != null) {
            return new Children(RegionCode.parse("parent", parent, level));
        }
        if (q != null) {
            var area = within == null ? null : RegionCode.parse("within", within, null);
            return new Search(RegionName.parse(q), area);
        }
        return new Provinces();
    }

    /** A code as an earlier answer gave it: never padded, whatever it ends in. */
    static RegionCode exact(String code) {
        try {
            return new RegionCode(code);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("code", "REGION_CODE", "must have 2, 4, 6, 9 or 12 digits")
                    .asException();
        }
    }

    private static RuntimeException alone(String field, String missing) {
        return Problem.invalid(field, "NOT_ALONE", "means something beside '" + missing + "' only")
                .asException();
    }
}
