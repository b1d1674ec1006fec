package org.jackdaw.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jackdaw.report.TinyFolder;
import org.jackdaw.report.data.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {

  @TempDir Path temp;
  private Results results;

  @BeforeEach
  void read() throws IOException {
    results = Results.read(List.of(TinyFolder.write(temp)));
  }

  private static JsonNode parsed(String json) throws IOException {
    return JsonMapper.builder().build().readTree(json);
  }

  /**
   * Runs by worlds: the seer's run 3 earns 0.875, all of the hall's optimum 1, half of the field's
   * 2.
   */
  @Test
  void matricesHoldRunsByWorlds() throws IOException {
    JsonNode sets = parsed(ScoreMatrices.json(results));

    assertThat(sets.at("/0/level").asText()).isEqualTo("model");
    assertThat(sets.at("/0/worlds").toString()).isEqualTo("[\"hall\",\"field\"]");
    assertThat(sets.at("/0/scores/seer/3").toString()).isEqualTo("[0.875,0.4375]");
    assertThat(sets.at("/0/scores/blind/0").toString()).isEqualTo("[0.0,0.0]");
    assertThat(sets.at("/1/level").asText()).isEqualTo("none");
    assertThat(sets.at("/1/worlds").toString()).isEqualTo("[\"hall\"]");
    assertThat(sets.at("/1/scores").size()).isEqualTo(2);
  }

  @Test
  void aRunThatFailedHasNoScore() throws IOException {
    Path rows = temp.resolve("episodes.csv");
    Files.writeString(
        rows, Files.readString(rows).replaceAll("(?m)^tiny,hall,learner,none,2,.*\n", ""));
    JsonNode sets = parsed(ScoreMatrices.json(Results.read(List.of(temp))));

    assertThat(sets.at("/1/seeds").toString()).isEqualTo("[0,1,2,3]");
    assertThat(sets.at("/1/scores/learner").toString()).isEqualTo("[[0.5],[0.625],[null],[0.875]]");
  }

  @Test
  void marlEvalFindsEvaluationsAndTheLastOne() throws IOException {
    JsonNode run =
        parsed(MarlEval.json(results)).path("tiny </script> & co").at("/hall/learner/run_1");

    assertThat(run.at("/step_0/step_count").asInt()).isZero();
    assertThat(run.at("/step_1/step_count").asInt()).isEqualTo(10);
    assertThat(run.at("/step_1/return").toString()).isEqualTo("[0.625]");
    assertThat(run.at("/absolute_metrics/return").toString()).isEqualTo("[0.625]");
    assertThat(run.at("/absolute_metrics/step_count").isMissingNode()).isTrue();
  }

  @Test
  void markdownHasOneTablePerWorld() {
    String text = new TextTables(results, Map.of("hall", Map.of("seer", "a|b"))).markdown();

    assertThat(text)
        .contains("## hall\n", "## field (nothing to find out)\n")
        .contains("| seer | model | 0.688 | \\[")
        .contains("| a\\|b | 0.688 | 4 |\n")
        .contains("| random | none | \u22120.062 | ");
  }

  @Test
  void latexIsEscaped() throws IOException {
    Path folder = TinyFolder.write(temp.resolve("odd"));
    Path rows = folder.resolve("episodes.csv");
    Files.writeString(rows, Files.readString(rows).replace(",learner,", ",50%_of{x},"));
    String text = new TextTables(Results.read(List.of(folder)), Map.of()).latex();

    assertThat(text)
        .contains("50\\%\\_of\\{x\\} & none & ", "95 \\% interval", "$-$0.062")
        .contains("\\begin{tabular}{llrllrr}");
  }
}
