package org.jackdaw.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTableTest {

  private static final String ROWS =
      "experiment,environment,agent,knowledge,seed,phase,checkpoint,episode,environment_seed,"
          + "steps,return,terminated,truncated,success,regret\n"
          + "tiny,pit,x,none,0,train,0,0,9,1,9,true,false,,\n"
          + "tiny,pit,x,none,0,evaluate,0,0,9,1,2,true,false,,\n"
          + "tiny,pit,x,none,0,evaluate,5,0,9,1,1,true,false,,\n"
          + "tiny,pit,x,none,0,evaluate,5,1,9,1,3,true,false,,0.5\n"
          + "tiny,pit,x,none,3,evaluate,5,0,9,1,7,true,false,,\n"
          + "tiny,pit,y,model,0,evaluate,5,0,9,1,8,true,false,,\n"
          + "tiny,hill,y,model,0,train,0,0,9,1,6,true,false,,\n";

  @TempDir Path temp;

  private RunTable table() throws IOException {
    Files.writeString(temp.resolve("episodes.csv"), ROWS);
    return RunTable.of(temp, ManifestTest.manifest(ManifestTest.episodes(), List.of()));
  }

  private static RunGroup group(String agent, String knowledge, long checkpoint) {
    return new RunGroup("pit", agent, knowledge, "evaluate", checkpoint);
  }

  @Test
  void scoresEachRunByTheMeanOfItsEpisodes() throws IOException {
    assertThat(table().scores(group("x", "none", 5), "return")).containsExactly(e(0, 2), e(3, 7));
  }

  @Test
  void givesNoScoreToARunWhoseCellsAreBlank() throws IOException {
    assertThat(table().scores(group("x", "none", 5), "regret")).containsExactly(e(0, 0.5));
  }

  @Test
  void headsAWorldWithItsLastEvaluationOrElseItsTraining() throws IOException {
    assertThat(table().headline("pit"))
        .containsExactly(group("x", "none", 5), group("y", "model", 5));
    assertThat(table().headline("hill"))
        .containsExactly(new RunGroup("hill", "y", "model", "train", 0));
    assertThat(table().headline("valley")).isEmpty();
  }

  @Test
  void followsAContenderOverTraining() throws IOException {
    assertThat(table().course("pit", "x", "evaluate"))
        .containsExactly(group("x", "none", 0), group("x", "none", 5));
  }

  @Test
  void namesWorldsAndContendersInTheOrderOfTheRows() throws IOException {
    assertThat(table().environments()).containsExactly("pit", "hill");
    assertThat(table().agents()).containsExactly("x", "y");
  }

  @Test
  void namesTheMetricsThatThereAre() throws IOException {
    RunTable table = table();

    assertThat(table.metrics())
        .containsExactly("steps", "return", "success", "regret", "normalised_score");
    assertThatThrownBy(() -> table.scores(group("x", "none", 5), "joy"))
        .hasMessage(
            "metric must be one of [steps, return, success, regret, normalised_score], got joy");
    assertThatThrownBy(() -> table.scores(group("z", "none", 5), "return"))
        .hasMessageContaining("no runs of RunGroup[environment=pit, agent=z");
  }

  private static Map.Entry<Integer, Double> e(int seed, double score) {
    return Map.entry(seed, score);
  }
}
