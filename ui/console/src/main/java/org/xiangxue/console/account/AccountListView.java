package org.xiangxue.console.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.contract.account.AccountApi;
import org.xiangxue.contract.account.AccountSummary;
import org.xiangxue.contract.account.ChangeGrants;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.region.RegionApi;

/** Staff accounts: made, given roles for areas, closed and opened again. */
@Route(value = "accounts", layout = MainLayout.class)
@Needs(Permission.ACCOUNT_MANAGE)
@Door(order = 80, icon = Icon.ACCOUNTS, name = "nav.accounts")
class AccountListView extends Page {

    private final transient AccountApi accounts;
    private final transient RegionApi regions;
    private final Grid<AccountSummary> grid = new ListGrid<>();

    AccountListView(AccountApi accounts, RegionApi regions) {
        this.accounts = accounts;
        this.regions = regions;
        heading(getTranslation("accounts.title"));
        var create = new Button(getTranslation("accounts.create"), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(create);
        var panel = new Div(grid);
        panel.addClassNames("panel", "fill");
        panel.getStyle().set("margin-top", "12px");
        content(panel);
        columns();
        grid.setItems(query -> accounts.list(query.getOffset(), query.getLimit()).stream());
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("accounts.empty"));
        grid.addColumn(AccountSummary::name).setHeader(getTranslation("members.name"));
        grid.addColumn(AccountSummary::username).setHeader(getTranslation("sign-in.username"));
        grid.addColumn(account ->
                        account.grants().stream()
                                .map(this::office)
                                .collect(Collectors.joining(getTranslation("list.comma"))))
                .setHeader(getTranslation("accounts.grants"))
                .setFlexGrow(3);
        grid.addColumn(account ->
                        Optional.ofNullable(account.lastSignIn())
                                .map(Figures::dayAndTime)
                                .orElse(Figures.NONE))
                .setHeader(getTranslation("accounts.last"));
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("accounts.state"))
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("evidence.do"))
                .setWidth("270px")
                .setFlexGrow(0);
    }

    private String office(Grant grant) {
        var region = Optional.ofNullable(grant.regionName()).orElse(grant.region());
        var role = getTranslation("role." + grant.role().name());
        return region.isEmpty() ? role : region + "　" + role;
    }

    private Component state(AccountSummary account) {
        return account.closed()
                ? new Badge(getTranslation("accounts.closed"), Badge.Tone.RED)
                : new Badge(getTranslation("accounts.open"), Badge.Tone.GREEN);
    }

    private Component actions(AccountSummary account) {
        var actions =
                new Div(
                        small("accounts.change-grants", account, () -> grants(account)),
                        small("accounts.password", account, () -> password(account)),
                        account.closed()
                                ? small("accounts.reopen", account, () -> reopen(account))
                                : small("accounts.close", account, () -> close(account)));
        actions.addClassName("row-actions");
        return actions;
    }

    /** Says whose it is to those who hear it without its line. */
    private Button small(String key, AccountSummary account, Runnable action) {
        var button = new Button(getTranslation(key), _ -> action.run());
        button.setAriaLabel(getTranslation(key) + " " + account.name());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void create() {
        new CreateAccountDialog(
                        regions,
                        request -> {
                            var made = accounts.create(request);
                            refresh();
                            new NewPasswordDialog(made).open();
                        })
                .open();
    }

    private void grants(AccountSummary account) {
        new GrantsDialog(
                        regions,
                        account,
                        grants -> {
                            accounts.grant(account.id(), new ChangeGrants(grants));
                            refresh();
                        })
                .open();
    }

    private void password(AccountSummary account) {
        confirm(
                "accounts.password",
                account,
                () -> new NewPasswordDialog(accounts.resetPassword(account.id())).open());
    }

    private void close(AccountSummary account) {
        confirm("accounts.close", account, () -> accounts.close(account.id()));
    }

    private void reopen(AccountSummary account) {
        accounts.reopen(account.id());
        refresh();
    }

    private void confirm(String key, AccountSummary account, Runnable then) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation(key));
        ask.setText(getTranslation(key + ".text", account.name()));
        ask.setConfirmText(getTranslation(key));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("action.cancel"));
        ask.addConfirmListener(_ -> {
            then.run();
            refresh();
        });
        ask.open();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
