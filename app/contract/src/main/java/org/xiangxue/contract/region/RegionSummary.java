package org.xiangxue.contract.region;

import org.jspecify.annotations.Nullable;

/**
 * @param code unpadded: 2, 4, 6, 9 or 12 digits
 * @param level 1 province, 2 prefecture, 3 county, 4 township, 5 village
 * @param path names from the province down to this area, for a list of search results
 */
public record RegionSummary(
        String code,
        int level,
        String name,
        @Nullable String parent,
        boolean hasChildren,
        String path) {}
