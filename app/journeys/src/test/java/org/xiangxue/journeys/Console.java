package org.xiangxue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One of the staff at a desk of their own, signed in to the console; found as a reader finds. */
public final class Console implements AutoCloseable {

    /**
     * No call to the server is under way, no list is still coming, and nothing moves into its
     * place.
     */
    private static final String QUIET =
            """
            () => window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients
                && Object.values(window.Vaadin.Flow.clients).every(one => !one.isActive || !one.isActive())
                && !document.querySelector('vaadin-grid[loading], vaadin-combo-box[loading]')
                && document.getAnimations().every(one => one.playState !== 'running' || one.effect.getComputedTiming().iterations === Infinity)
            """;

    /** The first page of all may take its time. */
    private static final int AT_THE_DOOR = 30_000;

    private final String site;
    private final BrowserContext desk;
    private final Page page;

    private Console(String site, BrowserContext desk) {
        this.site = site;
        this.desk = desk;
        this.page = desk.newPage();
    }

    public static Console signIn(Xiangxue system, DemoAccounts.Staff account) {
        return signIn(system, account.username(), account.password());
    }

    public static Console signIn(Xiangxue system, String username, String password) {
        var console = new Console(system.site(), Browsers.desk());
        console.open("");
        console.enter(username, password);
        assertThat(console.page.locator("nav.nav .me"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(AT_THE_DOOR));
        return console;
    }

    /** What a person types at the door; right or wrong. */
    public void enter(String username, String password) {
        field("用户名").fill(username);
        field("密码").fill(password);
        button("登录").click();
    }

    public Page page() {
        return page;
    }

    /**
     * @param path below /console, without a slash before it
     */
    public Console open(String path) {
        page.navigate(site + "/console/" + path);
        return this;
    }

    /** By the navigation at the left. */
    public Console go(String door) {
        page.locator("nav.nav")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(door))
                .click();
        return this;
    }

    /** Waits for the page with this title. */
    public Console titled(String heading) {
        assertThat(page.locator("main h1")).hasText(heading);
        return this;
    }

    /** The same where only a part of the title is known. */
    public Console titled(Pattern heading) {
        assertThat(page.locator("main h1")).hasText(heading);
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** An input by its label. */
    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public Locator text(String words) {
        return page.getByText(words);
    }

    /** The open dialog. */
    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG)).last();
    }

    /** Waits until the last dialog is gone: before that, the page behind takes no input. */
    public Console noDialog() {
        assertThat(page.locator("vaadin-dialog, vaadin-confirm-dialog")).hasCount(0);
        return quiet();
    }

    /** A button of the open dialog. */
    public Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    /** Waits until everything asked for is on the screen. */
    public Console quiet() {
        page.waitForFunction(QUIET);
        return this;
    }

    /** Looks at the page as it is now: for axe, and as a picture with this name. */
    public Console seen(String name) {
        quiet();
        Browsers.picture(page, name);
        Accessibility.check(page);
        return this;
    }

    @Override
    public void close() {
        desk.close();
    }
}
