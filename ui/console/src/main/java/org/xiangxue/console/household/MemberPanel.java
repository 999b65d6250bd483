package org.xiangxue.console.household;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.PurposeDialog;
import org.xiangxue.contract.household.HouseholdApi;
import org.xiangxue.contract.household.HouseholdDetail;
import org.xiangxue.contract.household.HouseholdDetail.Member;
import org.xiangxue.contract.household.RevealField;

/** The members with their dates; masked fields are shown in clear one by one, for a purpose. */
class MemberPanel extends Div {

    private final transient HouseholdDetail household;
    private final transient HouseholdApi api;

    MemberPanel(HouseholdDetail household, HouseholdApi api) {
        this.household = household;
        this.api = api;
        addClassName("panel");
        var head = new Div(new H2(getTranslation("members.title")));
        head.addClassName("panel-head");
        var table = new NativeTable();
        table.addClassName("wrap");
        var header = new NativeTableRow();
        Stream.of("name", "birth", "id", "phone", "schooling", "time")
                .map(key -> new NativeTableHeaderCell(getTranslation("members." + key)))
                .forEach(header::add);
        table.getHead().add(header);
        household.members().forEach(member -> table.getBody().add(row(member)));
        add(head, table);
    }

    private NativeTableRow row(Member member) {
        var name = new Span(member.name());
        name.getStyle().set("font-weight", "700");
        var relation = new Div(member.relation());
        relation.addClassName("secondary");
        var row = new NativeTableRow();
        row.add(
                new NativeTableCell(name, relation),
                new NativeTableCell(
                        text(Optional.ofNullable(member.birthOn()).map(Figures::day).orElse(null)),
                        small(member.sex())),
                masked(member, RevealField.Field.ID_NUMBER, member.idMasked()),
                masked(member, RevealField.Field.PHONE, member.phoneMasked()),
                new NativeTableCell(
                        text(member.education()), small(joined(member.health(), member.labour()))),
                new NativeTableCell(
                        text(getTranslation("members.from", Figures.day(member.from()))),
                        small(ended(member))));
        return row;
    }

    private @Nullable String ended(Member member) {
        if (member.until() == null) {
            return null;
        }
        var reason = member.endReason() == null ? "" : getTranslation("end." + member.endReason());
        return getTranslation("members.until", Figures.day(member.until())) + " " + reason;
    }

    private NativeTableCell masked(
            Member member, RevealField.Field field, @Nullable String masked) {
        if (masked == null) {
            return new NativeTableCell(Figures.NONE);
        }
        var value = new Span(masked);
        var cell = new NativeTableCell(value);
        if (household.mayReveal()) {
            var reveal = new Button(getTranslation("members.reveal"));
            reveal.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            reveal.setAriaLabel(
                    getTranslation(
                            "members.reveal-of",
                            member.name(),
                            getTranslation("reveal." + field.name())));
            reveal.addClickListener(_ -> ask(member, field, value, reveal));
            cell.add(new Div(reveal));
        }
        return cell;
    }

    private void ask(Member member, RevealField.Field field, Span value, Button reveal) {
        new PurposeDialog(
                        PurposeDialog.Why.PURPOSE,
                        getTranslation("reveal." + field.name()),
                        getTranslation("reveal.text", member.name()),
                        getTranslation("members.reveal"),
                        purpose -> {
                            var clear =
                                    api.reveal(
                                            household.id(),
                                            member.id(),
                                            new RevealField(field, purpose));
                            value.setText(clear.value());
                            reveal.setVisible(false);
                        })
                .open();
    }

    private static Span text(@Nullable String text) {
        return new Span(text == null || text.isBlank() ? Figures.NONE : text);
    }

    private static Component small(@Nullable String text) {
        var small = new Div(text == null ? "" : text);
        small.addClassNames("secondary", "small");
        return small;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("　"));
    }
}
