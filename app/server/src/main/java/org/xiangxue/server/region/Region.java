package org.xiangxue.server.region;

import java.util.Optional;

/** One administrative area. */
public record Region(RegionCode code, String name) {

    public int level() {
        return code.level();
    }

    public Optional<RegionCode> parent() {
        return code.parent();
    }
}
