package org.jackdaw.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.report.TinyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

  @TempDir Path temp;

  private static List<String> names(World world) {
    return world.entries().stream().map(entry -> entry.contender().label()).toList();
  }

  @Test
  void putsThoseWhoWereToldMostFirstAndAblationsAfterTheWhole() throws IOException {
    Results results = Results.read(List.of(TinyFolder.write(temp)));

    assertThat(names(results.worlds().get(0)))
        .containsExactly("seer", "blind", "learner", "random");
    Contender blind = results.worlds().get(0).entries().get(1).contender();
    assertThat(blind.ablates()).isEqualTo("seer");
    assertThat(blind.missing()).isEqualTo("epistemic term");
    assertThat(results.contenders().stream().filter(Contender::ablation)).containsExactly(blind);
  }

  @Test
  void knowsWhereThereIsNothingToFindOut() throws IOException {
    Results results = Results.read(List.of(TinyFolder.write(temp)));

    assertThat(results.worlds()).extracting(World::label).containsExactly("hall", "field");
    assertThat(results.worlds()).extracting(World::informationPays).containsExactly(true, false);
    assertThat(results.worlds()).extracting(World::score).containsOnly("normalised_score");
  }

  /**
   * Runs earn 0.5 to 0.875, mean 0.6875; the field's optimum is 2, so its score is half of that.
   */
  @Test
  void showsTheLastEvaluation() throws IOException {
    Results results = Results.read(List.of(TinyFolder.write(temp)));
    Entry hall = results.worlds().get(0).entries().get(0);
    Entry field = results.worlds().get(1).entries().get(0);

    assertThat(hall.group().checkpoint()).isEqualTo(10);
    assertThat(hall.interval("return").orElseThrow().estimate()).isEqualTo(0.6875);
    assertThat(field.interval("normalised_score").orElseThrow().estimate()).isEqualTo(0.34375);
    assertThat(hall.scores("return")).containsEntry(3, 0.875);
    assertThat(hall.scores("no-such-metric")).isEmpty();
  }

  @Test
  void setsFoldersSideBySide() throws IOException {
    Path before = TinyFolder.write(temp.resolve("before"));
    Path after = TinyFolder.write(temp.resolve("after"));
    Results results = Results.read(List.of(before, after));

    assertThat(results.worlds()).extracting(World::label).containsExactly("hall", "field");
    assertThat(names(results.worlds().get(0)))
        .startsWith("seer (before)", "blind (before)", "seer (after)", "blind (after)")
        .hasSize(8);
  }

  @Test
  void keepsWorldsApartWhoseTasksDiffer() throws IOException {
    Path before = TinyFolder.write(temp.resolve("before"), "aaaa");
    Path after = TinyFolder.write(temp.resolve("after"), "bbbb");
    Results results = Results.read(List.of(before, after));

    assertThat(results.worlds())
        .extracting(World::label)
        .containsExactly("hall", "field", "hall (after)");
    assertThat(names(results.worlds().get(0))).hasSize(4);
    assertThat(names(results.worlds().get(2))).hasSize(4);
    assertThat(names(results.worlds().get(1))).hasSize(6);
  }

  @Test
  void keepsWorldsApartThatWereTrainedInForDifferentTimes() throws IOException {
    Path brief = TinyFolder.write(temp.resolve("brief"));
    Path thorough = TinyFolder.write(temp.resolve("thorough"));
    Path manifest = thorough.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"train-episodes\": 10", "\"train-episodes\": 20"));

    assertThat(Results.read(List.of(brief, thorough)).worlds())
        .extracting(World::label)
        .containsExactly("hall", "field", "hall (thorough)", "field (thorough)");
  }

  @Test
  void tellsFoldersOfOneNameApartByWhereTheyAre() throws IOException {
    Path first = TinyFolder.write(temp.resolve("a").resolve("run"));
    Path second = TinyFolder.write(temp.resolve("b").resolve("run"));

    assertThat(Results.read(List.of(first, second)).studies())
        .extracting(Study::name)
        .containsExactly("a/run", "b/run");
    assertThatThrownBy(() -> Results.read(List.of(first, first)))
        .hasMessageContaining("given twice");
  }

  @Test
  void tellsFailures() throws IOException {
    Results results = Results.read(List.of(TinyFolder.write(temp)));

    assertThat(results.failures())
        .containsExactly(
            new Failure(
                "field",
                "random",
                0,
                "java.lang.IllegalStateException",
                "a <b>bold</b>, \"quoted\" excuse",
                "Some.where:12"));
  }

  @Test
  void refusesAFolderWithoutAnExperiment() {
    assertThatThrownBy(() -> Results.read(List.of(temp)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds no finished experiment");
    assertThatThrownBy(() -> Results.read(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
