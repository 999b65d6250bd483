package org.xiangxue.console.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.region.RegionApi;
import org.xiangxue.contract.region.RegionSummary;

/** Finds an area by name within another one; without a name it offers the areas right below. */
public class RegionPicker extends ComboBox<RegionSummary> {

    private final transient RegionApi regions;
    private final @Nullable String within;

    /**
     * @param within code of the area to stay in, the empty text for the whole country
     */
    public RegionPicker(RegionApi regions, String within) {
        this.regions = regions;
        this.within = within.isEmpty() ? null : within;
        setItemLabelGenerator(RegionSummary::name);
        setRenderer(
                LitRenderer.<RegionSummary>of(
                                "<div>${item.name}<div style='font-size:12px;color:var(--lumo-secondary-text-color)'>${item.path}</div></div>")
                        .withProperty("name", RegionSummary::name)
                        .withProperty("path", RegionSummary::path));
        setItems(query ->
                find(query.getFilter().orElse("").strip()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        getElement().getStyle().set("--vaadin-combo-box-overlay-width", "300px");
    }

    /** Shows an area that the address names; nothing for one that does not exist. */
    public void choose(@Nullable String code) {
        setValue(code == null || code.isEmpty() ? null : regions.path(code).getLast());
    }

    private List<RegionSummary> find(String name) {
        return name.isEmpty() ? below() : regions.list(null, null, name, within);
    }

    private List<RegionSummary> below() {
        var below = regions.list(within, null, null, null);
        return below.isEmpty() && within != null ? List.of(regions.path(within).getLast()) : below;
    }
}
