package org.xiangxue.console.coverage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.coverage.CoverageFigure;
import org.xiangxue.contract.coverage.CoverageReport;
import org.xiangxue.contract.coverage.CoverageReport.MonthFigure;

/** The figure, its last twelve months, and the parts of the area as tiles. */
class FigureBand extends Div {

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int TILE_LETTERS = 4;

    private final Map<String, RouterLink> tiles = new HashMap<>();

    FigureBand(
            CoverageReport report,
            List<MonthFigure> yearBefore,
            CoverageFilter filter,
            Instant now) {
        addClassNames("panel", "band");
        add(figure(report, filter.measure(), now), new Div(new Trend(report.trend(), yearBefore)));
        if (report.parts().isEmpty()) {
            addClassName("alone");
        } else {
            add(tiles(report, filter));
        }
    }

    /** Frames the area whose list is open. */
    void select(@Nullable String region) {
        tiles.forEach((code, tile) -> tile.setClassName("current", code.equals(region)));
    }

    private Component figure(CoverageReport report, Measure measure, Instant now) {
        var total = report.total();
        var whole = measure.whole(total);
        var covered = measure.covered(total);
        var box = new Div();
        box.add(new H3(getTranslation("coverage.covered")), big(total, measure));
        if (whole > 0) {
            box.add(
                    new Html(
                            "<div class='whole'><i class='%s' style='width:%s%%'></i></div>"
                                    .formatted(
                                            Scale.of(covered, whole),
                                            Figures.percent(covered, whole, 1))));
        }
        box.add(
                new Div(
                        getTranslation(
                                "coverage.part." + measure.name(),
                                Figures.round(covered, getLocale()),
                                Figures.round(whole, getLocale()))));
        missing(report).ifPresent(box::add);
        var counted =
                new Div(getTranslation("coverage.counted", Figures.dayAndTime(report.countedAt())));
        counted.addClassNames("secondary", "small");
        if (Duration.between(report.countedAt(), now).compareTo(FRESH) > 0) {
            counted.addClassName("stale");
        }
        box.add(counted);
        return box;
    }

    private Component big(CoverageFigure total, Measure measure) {
        var whole = measure.whole(total);
        var covered = measure.covered(total);
        var big = new Div();
        big.addClassName("big");
        if (Figures.comparable(whole)) {
            big.add(new Span(Figures.percent(covered, whole, 1).toString()));
            big.add(new Html("<small>%</small>"));
        } else {
            big.add(Figures.rate(covered, whole));
        }
        Changes.of(total, measure)
                .ifPresent(points -> {
                    var change = new Span(getTranslation("coverage.since", Figures.change(points)));
                    change.addClassNames("since", points.signum() < 0 ? "down" : "up");
                    big.add(change);
                });
        return big;
    }

    private Optional<Component> missing(CoverageReport report) {
        var names =
                report.parts().stream()
                        .filter(part -> part.households() == 0)
                        .map(CoverageFigure::name)
                        .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var text =
                names.size() <= 2
                        ? getTranslation(
                                "coverage.without",
                                String.join(getTranslation("list.comma"), names))
                        : getTranslation("coverage.without-many", names.getFirst(), names.size());
        var line = new Div(text);
        line.addClassName("secondary");
        return Optional.of(line);
    }

    private Component tiles(CoverageReport report, CoverageFilter filter) {
        var title =
                new H3(
                        new Span(getTranslation("coverage.parts." + report.total().level())),
                        schematic());
        var grid = new Div();
        grid.addClassName("tiles");
        report.parts().stream()
                .sorted(Comparator.comparing(CoverageFigure::region))
                .map(part -> tile(part, filter))
                .forEach(grid::add);
        var hint = new Paragraph(getTranslation("coverage.tiles.hint"));
        hint.addClassNames("hint", "secondary");
        return new Div(title, grid, hint);
    }

    private Component schematic() {
        var word = new Span(getTranslation("coverage.tiles"));
        word.addClassName("secondary");
        return word;
    }

    private RouterLink tile(CoverageFigure part, CoverageFilter filter) {
        var whole = filter.measure().whole(part);
        var covered = filter.measure().covered(part);
        var tile = CoverageNavigation.link("", filter.inRegion(part.region()));
        tile.addClassNames("tile", Scale.of(covered, whole));
        var rate =
                whole == 0
                        ? getTranslation("coverage.no-data.short")
                        : Figures.shortRate(covered, whole);
        tile.add(new Html("<em></em>"), new Html("<em></em>"));
        var parts = tile.getChildren().toList();
        parts.getFirst().getElement().setText(shortName(part.name()));
        parts.getLast().getElement().setText(rate);
        tile.getElement().setAttribute("title", part.name());
        tiles.put(part.region(), tile);
        return tile;
    }

    /** 庙坝镇 → 庙坝; the full name is in the table and in the tile's title. */
    private String shortName(String name) {
        var bare = name.replaceFirst(getTranslation("region.endings"), "");
        var used = bare.length() < 2 ? name : bare;
        return used.substring(0, Math.min(TILE_LETTERS, used.length()));
    }
}
