package org.jackdaw.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackdaw.report.Report;
import org.jackdaw.report.TinyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  @TempDir Path temp;
  private String html;

  @BeforeEach
  void write() throws IOException {
    html = Files.readString(Report.of(List.of(TinyFolder.write(temp))).write(temp));
  }

  /** The page without its scripts and styles. */
  private String markup() {
    return html.replaceAll("(?s)<(script|style)[ >].*?</\\1>", "");
  }

  @Test
  void asksNothingOfAnybody() {
    Matcher links = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(markup());

    assertThat(links.results().map(link -> link.group(1)))
        .isNotEmpty()
        .allMatch(link -> link.startsWith("#") || link.startsWith("data:"));
    assertThat(html).contains("default-src 'none'").doesNotContain("sourceMappingURL");
    assertThat(html.length()).isLessThan(3_000_000);
  }

  @Test
  void quotesWhatPeopleWrote() {
    assertThat(markup())
        .contains("<h1>tiny &lt;/script&gt; &amp; co</h1>")
        .contains("a &lt;b&gt;bold&lt;/b&gt;, &quot;quoted&quot; excuse")
        .contains("mind &lt;the&gt; gap")
        .doesNotContain("<b>");
  }

  /** Runs of the seer score 0.5 to 0.875 in the hall, half of that in the field. */
  @Test
  void separatesLevelsAndWorldsWithoutAnythingToFindOut() {
    String text = markup().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");

    assertThat(text)
        .containsSubsequence(
            "Results",
            "hall",
            "told the model",
            "seer 0.688",
            "blind without epistemic term 0.188",
            "told nothing",
            "learner 0.688",
            "random −0.062",
            "Where there is nothing to find out",
            "field",
            "seer 0.344");
  }

  @Test
  void isTheSameForTheSameResults() throws IOException {
    assertThat(Files.readString(Report.of(List.of(temp)).write(temp.resolve("again"))))
        .isEqualTo(html);
  }

  @Test
  void writesTheNumbersOfEveryFigureBesideThePage() throws IOException {
    Path curves = temp.resolve("report").resolve("learning-curves.csv");

    assertThat(Files.readString(curves))
        .startsWith("panel,agent,knowledge,phase,checkpoint,metric");
    assertThat(html).contains(FigureBlock.encoded(Files.readString(curves)));
  }
}
