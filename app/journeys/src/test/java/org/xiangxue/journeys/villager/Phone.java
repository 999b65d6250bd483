package org.xiangxue.journeys.villager;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.xiangxue.contract.account.Face;
import org.xiangxue.contract.account.HouseholdNumber;
import org.xiangxue.contract.account.SignInApi;
import org.xiangxue.journeys.Accessibility;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.Browsers;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** The villager's app in a browser, and the taps that lead through it. */
public final class Phone implements AutoCloseable {

    /**
     * Whoever reads here reads so many times faster: each second that the app counts is shorter.
     */
    private static final String HURRY =
            """
            (() => {
              const hurry = %d, clock = performance.now.bind(performance), every = window.setInterval;
              performance.now = () => clock() * hurry;
              window.setInterval = (work, pause, ...more) => every(work, pause === 1000 ? pause / hurry : pause, ...more);
              const today = Date.now;
              Date.now = () => today() + (window.wrongBy || 0);
            })()
            """;

    private static final double PATIENCE = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final String site;

    private Phone(BrowserContext context, String site, int hurry) {
        this(context, site, hurrying(context, hurry).newPage());
    }

    private Phone(BrowserContext context, String site, Page page) {
        this.context = context;
        this.site = site;
        this.page = page;
    }

    private static BrowserContext hurrying(BrowserContext context, int hurry) {
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(HURRY.formatted(hurry));
        return context;
    }

    /**
     * @param hurry how many times faster than in life a lesson is read
     */
    public static Phone of(Xiangxue system, int hurry) {
        return new Phone(Browsers.phone(), system.site(), hurry);
    }

    /** In a browser that is not as it should be. */
    static Phone in(BrowserContext context, String site, int hurry) {
        return new Phone(context, site, hurry);
    }

    /** Another tab of the same browser. */
    Phone secondTab() {
        return new Phone(context, site, context.newPage());
    }

    static Phone deskOf(Xiangxue system, int hurry) {
        return new Phone(Browsers.desk(), system.site(), hurry);
    }

    Page page() {
        return page;
    }

    String site() {
        return site;
    }

    BrowserContext context() {
        return context;
    }

    /** A screen by its address; the page itself stays, as when a link is tapped. */
    public void go(String hash) {
        if (page.url().startsWith(site)) {
            page.evaluate("hash => { location.hash = hash; }", hash);
        } else {
            page.navigate(site + "/" + hash);
        }
        page.waitForSelector("h1");
    }

    /** Looks at a whole screen: what axe finds, and a picture to hold beside the drawing. */
    public void look(String name) {
        assertThat(page.locator("[aria-busy]")).hasCount(0, patience());
        page.waitForLoadState();
        page.evaluate(
                "() => Promise.all(Array.from(document.images, i => i.complete ? 0 : new Promise(done => { i.onload = i.onerror = done; })))");
        Accessibility.check(page);
        Browsers.picture(page, "learner-" + name);
    }

    void lookAtAll(String name) {
        look(name);
        Browsers.fullPicture(page, "learner-" + name + "-whole");
    }

    /** Waits until the screen says it. */
    public void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible(visible());
    }

    void tap(String selector) {
        press(page.locator(selector).first());
    }

    void tapText(String text) {
        press(
                page.locator("a, button, label")
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first());
    }

    /** The one thing to do. */
    void tapBar() {
        press(page.locator(".bar .go"));
    }

    void type(String digits) {
        for (var digit : digits.split("")) {
            press(
                    page.locator(".pad")
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Locator.GetByRoleOptions().setName(digit).setExact(true)));
        }
    }

    /** From the first screen to the secret. */
    void chooses(String number, Face face) {
        go("#/sign-in/number");
        type(number);
        press(faceOf(face));
        page.waitForSelector("x-sign-in-secret .pad");
    }

    Locator faceOf(Face face) {
        return page.locator(".who button")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator("svg[style*='" + face.colour() + "']")))
                .filter(new Locator.FilterOptions().setHasText(face.maskedName()))
                .first();
    }

    /** With the own secret, to home. */
    public void signsIn(DemoAccounts.Learner learner) {
        var faces =
                Api.at(site).client(SignInApi.class).faces(new HouseholdNumber(learner.number()));
        var face =
                faces.faces().stream()
                        .filter(one -> one.id().equals(learner.faceId()))
                        .findFirst()
                        .orElseThrow();
        chooses(learner.number(), face);
        type(learner.pin());
        page.waitForSelector("x-home .now");
    }

    /** With the clerk's code, to home. */
    void signsInForTheFirstTime(Newcomer newcomer) {
        chooses(newcomer.number(), newcomer.face());
        tap(".link button");
        type(newcomer.code());
        type(Newcomer.PIN);
        type(Newcomer.PIN);
        page.waitForSelector("x-home .now");
    }

    /** Waits until the lesson on the screen has been read to its end. */
    void readsToTheEnd() {
        page.waitForSelector(".seek");
        page.waitForFunction(
                "() => { const [read, all] = document.querySelectorAll('.seek span'); return read.textContent === all.textContent; }");
    }

    /** Waits until so many seconds of the lesson have been read; how many they are then. */
    int readsAtLeast(int seconds) {
        page.waitForSelector(".seek");
        var read =
                page.waitForFunction(
                        """
                        least => {
                          const shown = document.querySelector('.seek span').textContent.split(':');
                          const read = shown[0] * 60 + Number(shown[1]);
                          return read >= least ? read : null;
                        }
                        """,
                        seconds);
        return ((Number) read.jsonValue()).intValue();
    }

    /** What lies in the outbox, by state. */
    @SuppressWarnings("unchecked") // what the script returns
    List<Map<String, Object>> pieces() {
        return (List<Map<String, Object>>)
                page.evaluate(
                        """
                        () => new Promise((done, failed) => {
                          const open = indexedDB.open('xiangxue');
                          open.onerror = failed;
                          open.onsuccess = () => {
                            const all = open.result.transaction('pieces').objectStore('pieces').getAll();
                            all.onsuccess = () => { open.result.close(); done(all.result.map(p => ({id: p.id, seq: p.item.seq, state: p.state, kind: p.item.kind, at: p.item.at}))); };
                          };
                        })
                        """);
    }

    List<Object> states() {
        return pieces().stream().map(piece -> piece.get("state")).toList();
    }

    /** The phone is told that there is a line again. */
    void hearsOfALine() {
        page.evaluate("() => window.dispatchEvent(new Event('online'))");
    }

    /** Waits until nothing waits. */
    void deliversAll() {
        page.waitForCondition(
                () -> !states().contains("waiting"),
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    }

    /** What was on the screen last is what to look at when a journey ends too early. */
    @Override
    public void close() {
        Browsers.picture(page, "learner-last");
        context.close();
    }

    private void press(Locator target) {
        if (page.viewportSize().width < 600) {
            target.tap();
        } else {
            target.click();
        }
    }

    private static HasCountOptions patience() {
        return new HasCountOptions().setTimeout(PATIENCE);
    }

    private static IsVisibleOptions visible() {
        return new IsVisibleOptions().setTimeout(PATIENCE);
    }
}
