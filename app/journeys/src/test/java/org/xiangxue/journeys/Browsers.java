package org.xiangxue.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, once per JVM, seen as a villager's phone or as an office's PC. */
public final class Browsers {

    private static final Map<String, String> NO_DOWNLOAD =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu");
    private static final Browser BROWSER = launch(List.of());
    private static final double PATIENCE_MILLIS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private Browsers() {}

    /** A browser of its own, with more arguments; the caller closes it. */
    public static Browser with(String... arguments) {
        return launch(List.of(arguments));
    }

    /** The phone of {@link #phone()} in another browser. */
    public static BrowserContext phone(Browser browser) {
        return browser.newContext(onPhone());
    }

    /** 360 × 740, touched, in Chinese; nothing kept from another context. */
    public static BrowserContext phone() {
        return phone(BROWSER);
    }

    /** The phone of {@link #phone()} that keeps what it keeps in this folder, even when killed. */
    public static BrowserContext phoneOn(Path folder) {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(chromium())
                                .setArgs(ARGUMENTS)
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai")
                                .setViewportSize(360, 740)
                                .setDeviceScaleFactor(2)
                                .setIsMobile(true)
                                .setHasTouch(true));
    }

    /** A stranger's phone that runs no scripts. */
    public static BrowserContext phoneWithoutScripts() {
        return BROWSER.newContext(
                inChinese()
                        .setViewportSize(360, 740)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setJavaScriptEnabled(false));
    }

    /** 1440 × 900, with keyboard and mouse, in Chinese. */
    public static BrowserContext desk() {
        return BROWSER.newContext(inChinese().setViewportSize(1440, 900));
    }

    /**
     * Written to {@code target/screenshots/NAME.png}: what is in the window, as a person sees it.
     */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
    }

    /** The same of the whole page, however long. */
    public static void fullPicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)).setFullPage(true));
    }

    private static Path file(String name) {
        return Path.of("target/screenshots", name + ".png");
    }

    private static Browser.NewContextOptions onPhone() {
        return inChinese()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    private static Browser.NewContextOptions inChinese() {
        return new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true);
    }

    @SuppressWarnings("resource") // both live until the JVM ends, and are closed then
    private static Browser launch(List<String> more) {
        var arguments = new ArrayList<>(ARGUMENTS);
        arguments.addAll(more);
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        var browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static Path chromium() {
        var named = Optional.ofNullable(System.getenv("XIANGXUE_CHROMIUM")).map(Path::of);
        return named.or(Browsers::onPath)
                .filter(program -> program.toFile().canExecute())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No Chromium was found: install it, or set XIANGXUE_CHROMIUM to its program."));
    }

    private static Optional<Path> onPath() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(program -> program.toFile().canExecute())
                .findFirst();
    }
}
