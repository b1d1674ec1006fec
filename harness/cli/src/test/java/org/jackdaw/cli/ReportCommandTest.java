package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a small quickstart, through the command line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCommandTest {

  private Path temp;
  private Path folder;

  @BeforeAll
  void run(@TempDir Path made) {
    temp = made;
    folder = temp.resolve("small");
    CommandRun run = CommandRun.of(Quickstart.small(folder, "--quiet").toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
  }

  /** The lake is seen, the T-maze hides where the reward is, and nobody knows a bandit's arms. */
  @Test
  void putsThePageBesideTheRowsAndLeavesTheFolderVerified() throws IOException {
    CommandRun run = CommandRun.of("report", folder.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("page:", "report.html");
    String text =
        Files.readString(folder.resolve("report.html"))
            .replaceAll("(?s)<(script|style)[ >].*?</\\1>", "")
            .replaceAll("<[^>]*>", " ")
            .replaceAll("\\s+", " ");
    assertThat(text)
        .containsSubsequence(
            "Results", "t-maze", "told the model", "aif-no-epistemic without epistemic term")
        .containsSubsequence("bandit", "Where there is nothing to find out", "frozen-lake")
        .contains("The page holds");
    assertThat(CommandRun.of("verify", folder.toString()).exit()).isZero();
  }

  @Test
  void setsFoldersSideBySide() throws IOException {
    CommandRun again = CommandRun.of("report", "--json", "--out", temp + "/one", folder.toString());
    JsonNode json = new ObjectMapper().readTree(again.out());
    assertThat(Path.of(json.path("page").asText())).isRegularFile();
    assertThat(Path.of(json.path("files").asText(), "scores.json")).isRegularFile();

    CommandRun homeless = CommandRun.of("report", folder.toString(), folder.toString());
    assertThat(homeless.exit()).isEqualTo(2);
    assertThat(homeless.err()).contains("needs --out DIR");
    CommandRun twice =
        CommandRun.of("report", "--out", temp + "/two", folder.toString(), folder.toString());
    assertThat(twice.exit()).isEqualTo(2);
    assertThat(twice.err()).contains("given twice");
  }

  @Test
  void refusesAFolderWithoutResults() {
    CommandRun run = CommandRun.of("report", temp.resolve("nowhere").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere: holds no finished experiment");
  }
}
