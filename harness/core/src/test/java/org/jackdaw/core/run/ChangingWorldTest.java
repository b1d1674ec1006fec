package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.metric.NormalisedScore;
import org.jackdaw.core.metric.Regret;
import org.jackdaw.core.metric.Surprisal;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lamp that works for sure, and from episode 3 on in one of two cases. */
class ChangingWorldTest {

  private static final String YAML =
      """
      name: lamps
      seeds: 2
      protocol: {train-episodes: 6, evaluate-every: 3, evaluate-episodes: 2}
      environments:
        - id: lamp
          label: fading
          reliability: 1
          schedule: [{at: 3, set: {reliability: 0.5}}]
          wrappers: [{sticky-actions: 0}]
      contenders: [{agent: guess}]
      metrics: [normalised-score, regret, surprisal]
      """;

  @TempDir Path temp;
  private Table rows;
  private Manifest manifest;

  @BeforeEach
  void run() throws Exception {
    Registry fixtures = Fixtures.registry();
    Registry registry =
        Registry.of(
            fixtures.environments().values(),
            fixtures.agents().values(),
            List.of(new NormalisedScore(), new Regret(), new Surprisal()));
    Plan plan = Experiment.parse(YAML, "x.yaml", Path.of(""), List.of()).plan(registry);
    RunOutcome outcome = Folders.fresh(plan, temp.resolve("run"), 1);
    assertThat(outcome.failedCells()).isEmpty();
    rows = Table.read(temp.resolve("run/episodes.csv"));
    manifest = Manifest.read(temp.resolve("run")).orElseThrow();
  }

  @Test
  void theManifestHasTheModelsInForceWithWhatCanBeEarned() {
    Task task = manifest.task("fading").orElseThrow();
    assertThat(task.modifications())
        .containsExactly("at 3 set {reliability: 0.5}", "sticky-actions {probability: 0}");
    assertThat(task.models()).extracting(Task.TaskModel::from).containsExactly(0, 3);
    assertThat(task.models()).allMatch(model -> model.seeds().equals(List.of(0, 1)));
    assertThat(task.models().get(0).ceiling()).hasValue(5);
    assertThat(task.models().get(1).ceiling().orElseThrow()).isCloseTo(later(), within(1e-12));
  }

  /** Pressing until it is lit, which works with one half: sum over steps of 1 - 2^-t. */
  private static double later() {
    double sum = 0;
    for (int t = 1; t <= 5; t++) {
      sum += 1 - StrictMath.pow(2, -t);
    }
    return sum;
  }

  @Test
  void scoresAreMeasuredAgainstTheModelInForce() {
    Table evaluations = rows.where("phase", "evaluate");
    for (String checkpoint : List.of("0", "3", "6")) {
      double ceiling = checkpoint.equals("0") ? 5 : later();
      Table block = evaluations.where("checkpoint", checkpoint);
      for (int i = 0; i < block.rows().size(); i++) {
        double total = Double.parseDouble(block.column("return").get(i));
        double regret = Double.parseDouble(block.column("regret").get(i));
        assertThat(regret).isCloseTo(ceiling - total, within(1e-12));
      }
    }
  }

  @Test
  void trainingEpisodesAreMeasuredAgainstTheModelInForceToo() {
    Table training = rows.where("phase", "train").where("seed", "0");
    assertThat(training.rows()).hasSize(6);
    for (int i = 0; i < 6; i++) {
      double total = Double.parseDouble(training.column("return").get(i));
      double regret = Double.parseDouble(training.column("regret").get(i));
      assertThat(regret).isCloseTo((i < 3 ? 5 : later()) - total, within(1e-12));
    }
  }

  @Test
  void theSummaryNormalisesEachRowByItsOwnModel() {
    Task task = manifest.task("fading").orElseThrow();
    assertThat(task.model(0, 2)).contains(task.models().get(0));
    assertThat(task.model(0, 3)).contains(task.models().get(1));
    assertThat(task.changes()).isTrue();
  }
}
