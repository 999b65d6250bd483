package org.xiangxue.server.household.roster;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiangxue.server.household.IdCardNumber;

/** Writes a row as {@link RowReader} reads it. */
final class RowWriter {

    private RowWriter() {}

    static RawRow write(RosterRow row) {
        return new RawRow(
                row.number(),
                Arrays.stream(Column.values()).map(column -> cell(row, column)).toList());
    }

    private static String cell(RosterRow row, Column column) {
        var home = row.home();
        return switch (column) {
            case REGION -> home.village();
            case HOUSEHOLD_NO -> home.registryNo();
            case PERSON_NO -> row.personNo();
            case RELATION -> row.relation();
            case NAME -> row.name();
            case SEX -> row.sex().label();
            case ID_NUMBER -> row.id().map(IdCardNumber::value).orElse("");
            case BIRTH -> row.birthOn().toString();
            case EDUCATION -> text(row.education());
            case HEALTH -> text(row.health());
            case LABOUR -> text(row.labour());
            case PHONE -> text(row.phone());
            case STATUS -> label(Labels.STATUSES, home.status());
            case STATUS_ON -> text(home.statusOn());
            case MONITORING -> label(Labels.MONITORINGS, home.monitoring());
            case MONITORING_ON -> text(home.monitoringOn());
            case CAUSE -> text(home.cause());
            case INDUSTRY -> text(home.industry());
        };
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static <T> String label(Map<String, T> labels, T value) {
        return labels.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
