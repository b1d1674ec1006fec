package org.jackdaw.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackdaw.report.Report;
import org.jackdaw.report.TinyFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page as a reader meets it: opened from a file, in a browser. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {

  private static final String DRAWN = "document.documentElement.dataset.drawn === 'true'";

  private final List<String> complaints = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;
  private Path file;

  @BeforeAll
  void start(@TempDir Path temp) throws IOException {
    Optional<Path> chromium =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        chromium.isPresent(), "there is no Chromium in /usr/bin to open the page with");
    file = Report.of(List.of(TinyFolder.writeTraced(temp))).write(temp);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @AfterEach
  void nobodyComplained() {
    assertThat(complaints).isEmpty();
  }

  private Page open(int width, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
            complaints.add("request: " + request.url());
          }
        });
    page.navigate(file.toUri().toString());
    page.waitForFunction(DRAWN);
    return page;
  }

  @Test
  void drawsEveryFigure() {
    Page page = open(1280, ColorScheme.LIGHT);

    int figures = page.locator("figure").count();
    assertThat(figures).isEqualTo(8);
    for (int f = 0; f < figures; f++) {
      assertThat(page.locator("figure").nth(f).locator(".panel svg").count()).isPositive();
    }
    assertThat(page.locator("section h2").allTextContents())
        .containsExactly(
            "Results",
            "Where there is nothing to find out",
            "Learning",
            "Across worlds",
            "Information",
            "Runs",
            "Time",
            "Episodes",
            "Failures",
            "Configuration");
    page.context().close();
  }

  @Test
  void fitsALaptopAndAPhoneInLightAndDark() {
    for (int width : new int[] {1280, 390}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        Page page = open(width, scheme);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.context().close();
      }
    }
  }

  @Test
  void followsTheSchemeOfTheReader() {
    Page page = open(1280, ColorScheme.LIGHT);
    String ground = "getComputedStyle(document.body).backgroundColor";
    assertThat(page.evaluate(ground)).isEqualTo("rgb(255, 255, 255)");

    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.waitForFunction(
        "document.querySelector('.mark path').getAttribute('stroke') === '#2FC79A'");
    assertThat(page.evaluate(ground)).isEqualTo("rgb(22, 24, 28)");
    page.context().close();
  }

  @Test
  void isUsedWithTheKeyboardAlone() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Skip to the results");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");

    Locator learner = page.locator("#learning-curves .legend button", text("learner"));
    int marks = page.locator("#learning-curves .panel svg path").count();
    learner.focus();
    page.keyboard().press("Space");
    page.waitForFunction(
        "marks => document.querySelectorAll('#learning-curves .panel svg path').length < marks",
        marks);
    assertThat(learner.getAttribute("aria-pressed")).isEqualTo("false");
    assertThat(focused(page)).isEqualTo("learner");

    page.locator("#runs [data-numbers]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#runs .numbers tbody tr").count()).isEqualTo(28);
    page.context().close();
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.textContent");
  }

  @Test
  void savesFiguresAndTheirNumbers() throws IOException {
    Page page = open(1280, ColorScheme.DARK);

    String svg = Files.readString(saved(page, "#learning-curves [data-save=svg]").path());
    assertThat(svg).startsWith("<svg").contains("seer", "hall", "field", "training episodes");
    byte[] png = Files.readAllBytes(saved(page, "#improvement [data-save=png]").path());
    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    Download csv = saved(page, "#runs a[download]");
    assertThat(csv.suggestedFilename()).isEqualTo("runs.csv");
    assertThat(csv.path()).hasSameTextualContentAs(file.resolveSibling("report/runs.csv"));
    page.context().close();
  }

  private static Download saved(Page page, String button) {
    return page.waitForDownload(() -> page.locator(button).click());
  }

  @Test
  void walksThroughAnEpisode() {
    Page page = open(390, ColorScheme.LIGHT);
    Locator viewer = page.locator("#viewer");
    assertThat(viewer.locator(".now").textContent()).isEqualTo("step 0 of 2");
    assertThat(viewer.locator(".map span").count()).isEqualTo(6); // both places, three characters

    viewer.locator("input[type=range]").focus();
    page.keyboard().press("ArrowRight");

    assertThat(viewer.locator(".now").textContent()).isEqualTo("step 1 of 2");
    assertThat(viewer.locator(".map").textContent()).isEqualTo("[@]\n[ ]\n");
    assertThat(viewer.locator(".map span").count()).isEqualTo(3);
    assertThat(viewer.locator(".map span.lit").textContent()).isEqualTo("@");
    assertThat(viewer.locator(".scene").textContent())
        .contains("look", "Why look was chosen", "look, go", "2 others", ".750", "\u22120.500");

    page.keyboard().press("ArrowRight");

    assertThat(viewer.locator("img.map").evaluate("picture => picture.naturalWidth")).isEqualTo(2);
    page.context().close();
  }
}
