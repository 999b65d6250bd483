package org.xiangxue.console.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.xiangxue.contract.account.AccountSummary;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.region.RegionApi;

class GrantsDialog extends Dialog {

    GrantsDialog(RegionApi regions, AccountSummary account, Consumer<List<Grant>> then) {
        setHeaderTitle(getTranslation("grants.title", account.name()));
        var editor = new GrantsEditor(regions, account.grants());
        add(editor);
        var save =
                new Button(
                        getTranslation("action.save"),
                        _ ->
                                editor.read()
                                        .ifPresent(grants -> {
                                            then.accept(grants);
                                            close();
                                        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }
}
