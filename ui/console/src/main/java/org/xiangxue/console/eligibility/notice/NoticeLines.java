package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.IntConsumer;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.eligibility.notice.NoticeSheet;

/** The lines as they hang on the board. */
class NoticeLines extends Div {

    /**
     * @param object somebody challenges the line with this number
     */
    NoticeLines(List<NoticeSheet.Line> lines, IntConsumer object, boolean over) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        header(head, "notice.number");
        header(head, "decisions.head");
        header(head, "households.village");
        header(head, "");
        for (var line : lines) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(Figures.exact(line.number()));
            row.addDataCell().setText(getTranslation("notice.head", line.head(), line.members()));
            row.addDataCell().setText(line.villageName());
            var objects = new Button(getTranslation("notice.object.short"));
            objects.addClickListener(_ -> object.accept(line.number()));
            objects.addThemeVariants(ButtonVariant.LUMO_SMALL);
            objects.setAriaLabel(getTranslation("notice.object.line", line.number()));
            var cell = row.addDataCell();
            if (!over) {
                cell.add(objects);
            }
        }
        addClassNames("notice-lines");
        add(table);
    }

    private void header(NativeTableRow row, String key) {
        row.addHeaderCell().setText(key.isEmpty() ? "" : getTranslation(key));
    }
}
