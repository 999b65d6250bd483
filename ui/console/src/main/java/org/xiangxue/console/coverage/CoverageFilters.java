package org.xiangxue.console.coverage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.DayPicker;
import org.xiangxue.contract.course.CourseSummary;
import org.xiangxue.contract.coverage.CoverageReport;

/** Day, rule and who is counted; every choice goes into the address. */
class CoverageFilters extends Div {

    private static final String ANY = "";

    private final transient List<CourseSummary> courses;
    private final DayPicker day = new DayPicker("");
    private final Select<String> course = new Select<>();
    private final Select<Measure> measure = new Select<>();
    private transient CoverageFilter filter =
            new CoverageFilter(null, null, null, Measure.HOUSEHOLDS, null, false);

    CoverageFilters(List<CourseSummary> courses, Runnable howCounted) {
        this.courses = courses;
        addClassName("filters");
        prefix(day, "coverage.on");
        day.setWidth("180px");
        prefix(course, "coverage.rule");
        course.setWidth("230px");
        course.setItems(
                Stream.concat(Stream.of(ANY), courses.stream().map(CourseSummary::slug)).toList());
        course.setItemLabelGenerator(this::title);
        prefix(measure, "coverage.of");
        measure.setWidth("244px");
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(one -> getTranslation("coverage.of." + one.name()));
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && !day.isInvalid()) {
                CoverageNavigation.to(filter.onDay(change.getValue()));
            }
        });
        course.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                CoverageNavigation.to(filter.forCourse(slug(change.getValue())));
            }
        });
        measure.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                CoverageNavigation.to(filter.of(change.getValue()));
            }
        });
        var how = new Button(getTranslation("coverage.how"), _ -> howCounted.run());
        how.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        how.addClassName("end");
        add(day, course, measure, how);
    }

    void show(CoverageFilter next, CoverageReport report) {
        filter = next;
        day.setValue(report.on());
        course.setValue(next.course() == null ? ANY : next.course());
        measure.setValue(next.measure());
    }

    /** The rule in one sentence. */
    String rule(CoverageFilter of) {
        return of.course() == null
                ? getTranslation("coverage.rule.any.sentence")
                : getTranslation("coverage.rule.course.sentence", title(of.course()));
    }

    Optional<String> courseTitle(CoverageFilter of) {
        return Optional.ofNullable(of.course()).map(this::title);
    }

    private String title(String slug) {
        return slug.equals(ANY)
                ? getTranslation("coverage.rule.any")
                : courses.stream()
                        .filter(one -> one.slug().equals(slug))
                        .map(CourseSummary::title)
                        .findFirst()
                        .orElse(slug);
    }

    private static @Nullable String slug(String value) {
        return value.equals(ANY) ? null : value;
    }

    private void prefix(DayPicker field, String key) {
        field.setPrefixComponent(new Span(getTranslation(key)));
        field.setAriaLabel(getTranslation(key));
    }

    private void prefix(Select<?> field, String key) {
        field.setPrefixComponent(new Span(getTranslation(key)));
        field.setAriaLabel(getTranslation(key));
    }
}
