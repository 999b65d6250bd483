package org.xiangxue.console.eligibility.handover;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.xiangxue.console.component.EnterKey;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.RegionPicker;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.ProgrammeSummary;
import org.xiangxue.contract.eligibility.handover.CreateReceiver;
import org.xiangxue.contract.region.RegionApi;

/** A new receiving system: where events go, and of which households it is told. */
class CreateReceiverDialog extends Dialog {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_URL = 300;

    private final TextField name = new TextField();
    private final TextField url = new TextField();
    private final RegionPicker region;
    private final Select<ProgrammeSummary> programme = new Select<>();
    private final transient Consumer<CreateReceiver> then;

    CreateReceiverDialog(
            List<ProgrammeSummary> programmes, RegionApi regions, Consumer<CreateReceiver> then) {
        this.then = then;
        setHeaderTitle(getTranslation("receiver.create"));
        setWidth("28rem");
        name.setLabel(getTranslation("receiver.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setErrorMessage(getTranslation("correction.missing"));
        name.setAutofocus(true);
        url.setLabel(getTranslation("receiver.url"));
        url.setMaxLength(LONGEST_URL);
        url.setHelperText(getTranslation("receiver.url.help"));
        url.setErrorMessage(getTranslation("receiver.url.wrong"));
        region = new RegionPicker(regions, "");
        region.setLabel(getTranslation("receiver.region"));
        region.setPlaceholder(getTranslation("rule.everywhere"));
        region.setClearButtonVisible(true);
        programme.setLabel(getTranslation("decisions.programme"));
        programme.setItems(programmes);
        programme.setEmptySelectionAllowed(true);
        programme.setEmptySelectionCaption(getTranslation("filter.all"));
        programme.setItemLabelGenerator(
                one -> one == null ? getTranslation("filter.all") : one.title());
        var fields = new Div(name, url, region, programme);
        fields.addClassName("stack");
        add(fields);
        var create = new Button(getTranslation("receiver.create"), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        EnterKey.presses(create, name, url);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), create);
    }

    private void create() {
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid()) {
            return;
        }
        var address = url.getValue().strip();
        try {
            then.accept(
                    new CreateReceiver(
                            name.getValue().strip(),
                            address.isEmpty() ? null : address,
                            region.getValue() == null ? "" : region.getValue().code(),
                            programme.getValue() == null ? null : programme.getValue().code()));
            close();
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.INVALID
                    || problem.fields().stream().noneMatch(one -> one.field().equals("url"))) {
                throw problem;
            }
            url.setInvalid(true);
        }
    }
}
