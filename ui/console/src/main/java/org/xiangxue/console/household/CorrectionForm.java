package org.xiangxue.console.household;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.DayPicker;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionChange.HouseholdField;
import org.xiangxue.contract.household.CorrectionChange.MemberField;
import org.xiangxue.contract.household.CorrectionChoices;
import org.xiangxue.contract.household.HouseholdDetail;
import org.xiangxue.contract.household.HouseholdDetail.Member;

/** What should stand in the registry; shows only the fields that the kind of change has. */
class CorrectionForm extends Div {

    private final transient CorrectionChoices choices;
    private final Select<CorrectionKind> kind = new Select<>();
    private final Select<Member> member = new Select<>();
    private final Select<MemberField> memberField = new Select<>();
    private final Select<HouseholdField> householdField = new Select<>();
    private final TextField value = new TextField();
    private final Select<String> choice = new Select<>();
    private final TextField registryNo = new TextField();
    private final TextField name = new TextField();
    private final Select<String> sex = new Select<>();
    private final ComboBox<String> relation = new ComboBox<>();
    private final TextField idNumber = new TextField();
    private final DayPicker birth;
    private final TextField phone = new TextField();
    private final DayPicker on;

    CorrectionForm(HouseholdDetail household, CorrectionChoices choices, LocalDate today) {
        this.choices = choices;
        addClassName("stack");
        birth = new DayPicker(getTranslation("correction.birth"));
        on = new DayPicker(getTranslation("correction.on"));
        on.setMax(today);
        birth.setMax(today);
        kind.setItems(CorrectionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        member.setItems(household.members().stream().filter(one -> one.until() == null).toList());
        member.setItemLabelGenerator(one -> one.name() + "　" + one.relation());
        memberField.setItems(MemberField.values());
        memberField.setItemLabelGenerator(one -> getTranslation("correction.member." + one.name()));
        householdField.setItems(HouseholdField.values());
        householdField.setItemLabelGenerator(
                one -> getTranslation("correction.household." + one.name()));
        relation.setItems(choices.relations());
        sex.setItems(choices.sexes());
        label(kind, "correction.kind");
        label(member, "correction.who");
        label(memberField, "correction.what");
        label(householdField, "correction.what");
        label(value, "correction.value");
        label(choice, "correction.value");
        label(registryNo, "correction.registry-no");
        label(name, "members.name");
        label(sex, "correction.member.SEX");
        label(relation, "correction.member.RELATION");
        label(idNumber, "correction.id-number");
        label(phone, "correction.phone");
        kind.setValue(CorrectionKind.MEMBER_FACT);
        memberField.setValue(MemberField.PHONE);
        householdField.setValue(HouseholdField.CAUSE);
        kind.addValueChangeListener(_ -> arrange());
        memberField.addValueChangeListener(_ -> arrange());
        householdField.addValueChangeListener(_ -> arrange());
        arrange();
    }

    /** Empty while something is missing, which the fields then say. */
    Optional<CorrectionChange> change() {
        var missing = needed().filter(HasValue::isEmpty).toList();
        needed().forEach(field -> mark(field, missing.contains(field)));
        return missing.isEmpty() && !on.isInvalid() && !birth.isInvalid()
                ? Optional.of(read())
                : Optional.empty();
    }

    private void arrange() {
        removeAll();
        add(kind);
        add(fields().map(Component.class::cast).toArray(Component[]::new));
    }

    private Stream<HasValue<?, ?>> fields() {
        return switch (kind.getValue()) {
            case MEMBER_FACT -> Stream.of(member, memberField, valueField());
            case HOUSEHOLD_FACT ->
                    dated()
                            ? Stream.of(householdField, valueField(), on)
                            : Stream.of(householdField, valueField());
            case DIED, MOVED_AWAY -> Stream.of(member, on);
            case MOVED_TO -> Stream.of(member, registryNo, relation, on);
            case JOINED -> Stream.of(name, sex, relation, idNumber, birth, phone, on);
        };
    }

    private Stream<HasValue<?, ?>> needed() {
        return switch (kind.getValue()) {
            case MEMBER_FACT -> mayBeEmpty() ? Stream.of(member) : Stream.of(member, valueField());
            case HOUSEHOLD_FACT -> dated() ? Stream.of(valueField(), on) : Stream.empty();
            case DIED, MOVED_AWAY, MOVED_TO -> fields();
            case JOINED ->
                    idNumber.isEmpty()
                            ? Stream.of(name, sex, relation, birth, on)
                            : Stream.of(name, sex, relation, on);
        };
    }

    private boolean mayBeEmpty() {
        return switch (memberField.getValue()) {
            case PHONE, EDUCATION, HEALTH, LABOUR -> true;
            case NAME, SEX, BIRTH, ID_NUMBER, RELATION -> false;
        };
    }

    private boolean dated() {
        var field = householdField.getValue();
        return field == HouseholdField.STATUS || field == HouseholdField.MONITORING;
    }

    private HasValue<?, ?> valueField() {
        if (kind.getValue() == CorrectionKind.MEMBER_FACT
                && memberField.getValue() == MemberField.BIRTH) {
            return birth;
        }
        var allowed = allowed();
        if (allowed.isEmpty()) {
            return value;
        }
        if (!allowed.equals(choice.getListDataView().getItems().toList())) {
            choice.setItems(allowed);
        }
        return choice;
    }

    private List<String> allowed() {
        if (kind.getValue() == CorrectionKind.HOUSEHOLD_FACT) {
            return switch (householdField.getValue()) {
                case STATUS -> choices.statuses();
                case MONITORING -> choices.monitorings();
                case CAUSE, INDUSTRY -> List.of();
            };
        }
        return switch (memberField.getValue()) {
            case SEX -> choices.sexes();
            case RELATION -> choices.relations();
            case EDUCATION -> choices.educations();
            case HEALTH -> choices.healths();
            case LABOUR -> choices.labours();
            case NAME, BIRTH, ID_NUMBER, PHONE -> List.of();
        };
    }

    private CorrectionChange read() {
        return switch (kind.getValue()) {
            case MEMBER_FACT ->
                    new CorrectionChange.MemberFact(
                            member.getValue().id(), memberField.getValue(), text(valueField()));
            case HOUSEHOLD_FACT ->
                    new CorrectionChange.HouseholdFact(
                            householdField.getValue(),
                            text(valueField()),
                            dated() ? on.getValue() : null);
            case DIED -> new CorrectionChange.Died(member.getValue().id(), on.getValue());
            case MOVED_AWAY ->
                    new CorrectionChange.MovedAway(member.getValue().id(), on.getValue());
            case MOVED_TO ->
                    new CorrectionChange.MovedTo(
                            member.getValue().id(),
                            registryNo.getValue().strip(),
                            relation.getValue(),
                            on.getValue());
            case JOINED ->
                    new CorrectionChange.Joined(
                            name.getValue().strip(),
                            sex.getValue(),
                            relation.getValue(),
                            orNull(idNumber.getValue()),
                            birth.getValue(),
                            orNull(phone.getValue()),
                            on.getValue());
        };
    }

    private static String text(HasValue<?, ?> field) {
        return field.isEmpty() ? "" : String.valueOf(field.getValue()).strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private void mark(HasValue<?, ?> field, boolean missing) {
        if (field instanceof HasValidation marked) {
            marked.setErrorMessage(getTranslation("correction.missing"));
            marked.setInvalid(missing);
        }
    }

    private void label(TextField field, String key) {
        field.setLabel(getTranslation(key));
        field.setWidthFull();
    }

    private void label(Select<?> field, String key) {
        field.setLabel(getTranslation(key));
        field.setWidthFull();
    }

    private void label(ComboBox<?> field, String key) {
        field.setLabel(getTranslation(key));
        field.setWidthFull();
    }
}
