package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.RegionPicker;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.ProgrammeSummary;
import org.xiangxue.contract.eligibility.notice.OpenNotice;
import org.xiangxue.contract.region.RegionApi;

/** Which programme, and in which township or village. */
class HangDialog extends Dialog {

    private static final int TOWNSHIP_LEVEL = 4;
    private static final int TOWNSHIP_CODE = 9;

    private final RegionPicker region;
    private final Select<ProgrammeSummary> programme = new Select<>();
    private final transient Consumer<OpenNotice> then;

    /**
     * @param within the account's own area
     */
    HangDialog(
            List<ProgrammeSummary> programmes,
            RegionApi regions,
            String within,
            Consumer<OpenNotice> then) {
        this.then = then;
        setHeaderTitle(getTranslation("notice.hang"));
        setWidth("26rem");
        region = new RegionPicker(regions, within);
        region.setLabel(getTranslation("notice.hang.place"));
        region.setWidthFull();
        region.setErrorMessage(getTranslation("notice.hang.level"));
        if (within.length() >= TOWNSHIP_CODE) {
            region.choose(within);
        }
        programme.setLabel(getTranslation("decisions.programme"));
        programme.setItems(programmes);
        programme.setItemLabelGenerator(ProgrammeSummary::title);
        programme.setWidthFull();
        if (programmes.size() == 1) {
            programme.setValue(programmes.getFirst());
        }
        var fields =
                new VerticalLayout(
                        new Paragraph(getTranslation("notice.hang.text")), programme, region);
        fields.setPadding(false);
        add(fields);
        var hang = new Button(getTranslation("notice.hang"), _ -> hang());
        hang.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), hang);
    }

    private void hang() {
        var place = region.getValue();
        region.setInvalid(place == null || place.level() < TOWNSHIP_LEVEL);
        programme.setErrorMessage(getTranslation("field.NotBlank", programme.getLabel()));
        programme.setInvalid(programme.getValue() == null);
        if (region.isInvalid() || programme.isInvalid()) {
            return;
        }
        try {
            then.accept(new OpenNotice(place.code(), programme.getValue().code()));
            close();
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.NOTHING_TO_PUBLISH) {
                throw problem;
            }
            programme.setErrorMessage(getTranslation("notice.hang.nobody"));
            programme.setInvalid(true);
        }
    }
}
