package org.xiangxue.server.household.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.contract.ProblemCode;

/** Where each column stands in a file: by name, in any order; other columns are left alone. */
record Headers(Map<Column, Integer> places) {

    static Headers of(List<String> names) throws UnreadableRoster {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var place = 0; place < names.size(); place++) {
            var column = Column.ofHeader(names.get(place));
            if (column.isPresent() && places.put(column.get(), place) != null) {
                throw new UnreadableRoster(
                        ProblemCode.HEADER_MISSING,
                        "有两列都叫 %1$s，改掉一列 / two columns are named %1$s"
                                .formatted(column.get().header()));
            }
        }
        var missing =
                Stream.of(Column.values())
                        .filter(column -> !places.containsKey(column))
                        .map(Column::header)
                        .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new UnreadableRoster(
                    ProblemCode.HEADER_MISSING,
                    "第一行缺这些列：%1$s / the first row lacks these columns: %1$s".formatted(missing));
        }
        return new Headers(places);
    }

    RawRow row(Lines.Line line) {
        return new RawRow(
                line.number(),
                Arrays.stream(Column.values())
                        .map(column ->
                                line.cell(Objects.requireNonNull(places.get(column))).strip())
                        .toList());
    }
}
