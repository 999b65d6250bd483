package org.xiangxue.console.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.shell.RegionPicker;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.region.RegionApi;

/** Roles, each for an area. */
class GrantsEditor extends Div {

    private final transient RegionApi regions;
    private final Div lines = new Div();

    GrantsEditor(RegionApi regions, List<Grant> grants) {
        this.regions = regions;
        addClassName("stack");
        lines.addClassName("stack");
        var more = new Button(getTranslation("grants.more"), _ -> lines.add(new Line(null)));
        add(lines, more);
        if (grants.isEmpty()) {
            lines.add(new Line(null));
        }
        grants.forEach(grant -> lines.add(new Line(grant)));
    }

    /** Empty while a line is not complete. */
    Optional<List<Grant>> read() {
        var read = new ArrayList<Grant>();
        for (var line : lines.getChildren().toList()) {
            var grant = ((Line) line).read();
            if (grant.isEmpty()) {
                return Optional.empty();
            }
            read.add(grant.get());
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private class Line extends Div {

        private final Select<Role> role = new Select<>();
        private final RegionPicker region = new RegionPicker(regions, "");

        Line(@Nullable Grant grant) {
            addClassName("grant-line");
            role.setLabel(getTranslation("grants.role"));
            role.setItems(Role.values());
            role.setItemLabelGenerator(one -> getTranslation("role." + one.name()));
            region.setLabel(getTranslation("grants.region"));
            role.addValueChangeListener(
                    _ -> region.setEnabled(role.getValue() != Role.ADMINISTRATOR));
            var remove = new Button(Icon.REMOVE.draw(), _ -> lines.remove(this));
            remove.setAriaLabel(getTranslation("action.remove"));
            remove.addClassName("square");
            add(role, region, remove);
            if (grant != null) {
                role.setValue(grant.role());
                region.choose(grant.region());
            }
        }

        Optional<Grant> read() {
            var chosen = role.getValue();
            if (chosen == Role.ADMINISTRATOR) {
                return Optional.of(new Grant(chosen, "", null));
            }
            role.setInvalid(chosen == null);
            region.setInvalid(region.getValue() == null);
            return chosen == null || region.getValue() == null
                    ? Optional.empty()
                    : Optional.of(new Grant(chosen, region.getValue().code(), null));
        }
    }
}
