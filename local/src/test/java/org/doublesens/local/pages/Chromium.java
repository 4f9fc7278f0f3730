package org.doublesens.local.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/// Debian's Chromium in somebody's hands, with an empty profile of its own.
final class Chromium implements AutoCloseable {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "pages");

    /// Without touch, because chromedriver's taps wait for a script's answer and never end where scripts are off.
    private static final Map<String, Object> PHONE =
            Map.of("width", 390, "height", 844, "mobile", true, "touch", false);

    private static final Map<String, Object> NARROW_PHONE =
            Map.of("width", 320, "height", 640, "mobile", true, "touch", false);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        // It warns of a missing DevTools binding for this very version, which nothing here uses.
        SELENIUM.setLevel(Level.SEVERE);
    }

    private static final int BLOCKED = 2;
    private static final int MANY_TABS = 40;

    private final Path profile;
    private final ChromeDriver driver;

    private Chromium(Path profile, ChromeOptions options) {
        this.profile = profile;
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    /// Skips the test aloud where the browser or its driver is not installed.
    static void mustBeThere() {
        var there = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        if (!there) {
            System.out.println("SKIPPED: chromium or chromedriver is missing, no page was opened in a browser");
        }
        assumeTrue(there, "chromium or chromedriver is missing");
    }

    static Chromium phone() {
        var profile = emptyProfile();
        return new Chromium(profile, phone(profile));
    }

    /// The narrowest screen that letters are made for.
    static Chromium narrowPhone() {
        var profile = emptyProfile();
        return new Chromium(
                profile,
                quiet(profile).setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", NARROW_PHONE)));
    }

    static Chromium phoneWithoutScripts() {
        var profile = emptyProfile();
        return new Chromium(
                profile,
                phone(profile)
                        .setExperimentalOption(
                                "prefs", Map.of("profile.managed_default_content_settings.javascript", BLOCKED)));
    }

    static Chromium desk() {
        var profile = emptyProfile();
        return new Chromium(profile, quiet(profile).addArguments("--window-size=1280,900"));
    }

    private static ChromeOptions phone(Path profile) {
        return quiet(profile).setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", PHONE));
    }

    private static ChromeOptions quiet(Path profile) {
        return new ChromeOptions()
                .setBinary(BROWSER.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile);
    }

    private static Path emptyProfile() {
        try {
            return Files.createTempDirectory("chromium");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Shows what the pages look like for who prefers dark colours.
    Chromium atNight() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        return this;
    }

    void open(URI page) {
        driver.get(page.toString());
    }

    /// The page's own script, if it runs any, writes the title.
    boolean runsScripts() {
        driver.get("data:text/html,<title>off</title><script>document.title='on'</script>");
        return "on".equals(driver.getTitle());
    }

    String heading() {
        return find("h1").getText();
    }

    String language() {
        return String.valueOf(find("html").getDomAttribute("lang"));
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void choose(String field, String value) {
        find("select[name='%s'] option[value='%s']".formatted(field, value)).click();
    }

    /// Ticks a box as a finger does, somewhere on its label or on the box that lies upon it.
    void tick(String field, String value) {
        var label = find("label[for='%s-%s']".formatted(field, value));
        new Actions(driver).scrollToElement(label).click(label).perform();
    }

    /// Writes into a field of a day what its picker would.
    void fill(String field, LocalDate day) {
        driver.executeScript("arguments[0].value = arguments[1]", find("[name=" + field + "]"), day.toString());
    }

    void send(String purpose) {
        var button = find("form[data-purpose='%s'] button[type=submit]".formatted(purpose));
        arriving(button::click);
    }

    /// Follows the first link that the selector finds.
    void follow(String selector) {
        var there = find(selector);
        arriving(there::click);
    }

    /// Goes on with the Tab key until that element has the focus.
    void tabTo(String selector) {
        var goal = find(selector);
        for (int tab = 0; tab < MANY_TABS; tab++) {
            press(Keys.TAB);
            if (focused().equals(goal)) {
                return;
            }
        }
        throw new AssertionError("the keyboard never comes to " + selector);
    }

    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /// Presses Enter where it leads to another page.
    void enter() {
        arriving(() -> press(Keys.ENTER));
    }

    /// Does something that leads to another page, and waits for that page.
    private void arriving(Runnable act) {
        var left = find("html");
        var deadline = Instant.now().plus(PATIENCE);
        act.run();
        while (isStill(left)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("no other page came");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isStill(WebElement page) {
        try {
            return find("html").equals(page) || all("footer").isEmpty();
        } catch (WebDriverException _) {
            return true; // between two pages
        }
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /// Whether a reader would have to scroll sideways.
    boolean overflows() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /// What axe-core finds wrong with the page shown.
    List<String> findings() {
        return findingsBut(List.of());
    }

    /// The same without rules that do not fit what is shown.
    List<String> findingsBut(List<String> rules) {
        return new AxeBuilder()
                .disableRules(rules).disableIframeTesting().setLegacyMode().analyze(driver).getViolations().stream()
                        .flatMap(Chromium::sentences)
                        .toList();
    }

    private static Stream<String> sentences(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "%s (%s) at %s: %s"
                        .formatted(rule.getId(), rule.getHelp(), node.getTarget(), node.getFailureSummary()));
    }

    /// Keeps a picture of what is seen now.
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Keeps a picture of the page from its top to its end.
    void wholePicture(String name) {
        var metrics = driver.executeCdpCommand("Page.getLayoutMetrics", Map.of());
        var size = (Map<?, ?>) Objects.requireNonNull(metrics.get("cssContentSize"));
        var clip = Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        var shot =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException stillBusy) {
            profile.toFile().deleteOnExit();
        }
    }
}
