package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.Places;
import org.jackdaw.core.metric.InfoGain;
import org.jackdaw.core.plan.Traces;
import org.jackdaw.core.result.Digests;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.PlacesFile;
import org.jackdaw.core.result.RowSchema;
import org.jackdaw.core.result.Verification;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of chosen episodes beside rows that do not know of it. */
class TracesTest {

  private static final String STEPS = "steps.csv.gz";

  @TempDir Path temp;

  /** Every episode of everything. */
  private static Traces everything() {
    return traces(OptionalInt.empty(), List.of(Phase.values()), false, Optional.empty());
  }

  private static Traces traces(
      OptionalInt episodes, List<Phase> phases, boolean lastOnly, Optional<List<Integer>> seeds) {
    return new Traces(
        episodes,
        phases,
        lastOnly,
        List.of("corridor", "arms"),
        List.of("wanderer", "learner, the"),
        seeds);
  }

  private Table run(TinyPlan plan, String name) throws Exception {
    Path folder = temp.resolve(name);
    Folders.fresh(plan.plan(), folder, 1);
    return Table.read(folder.resolve(STEPS));
  }

  @Test
  void nothingElseChangesWithThem() throws Exception {
    TinyPlan plan = TinyPlan.standard();
    Folders.fresh(plan.plan(), temp.resolve("without"), 1);
    Folders.fresh(plan.tracing(everything()).plan(), temp.resolve("with"), 1);

    assertThat(temp.resolve("without").resolve(STEPS)).doesNotExist();
    assertThat(Folders.reproducible(temp.resolve("with")))
        .isEqualTo(Folders.reproducible(temp.resolve("without")));
    assertThat(Verification.verify(temp.resolve("with"))).isEmpty();
  }

  @Test
  void everyEpisodeHasItsStepsAndItsReward() throws Exception {
    Table steps = run(TinyPlan.standard().tracing(everything()), "all");
    Table episodes = Table.read(temp.resolve("all").resolve("episodes.csv"));

    List<List<String>> summed = new ArrayList<>();
    for (List<String> row : steps.rows()) {
      if (row.get(9).equals("0")) {
        summed.add(new ArrayList<>(row.subList(0, 9)));
        summed.get(summed.size() - 1).addAll(List.of("0", "0"));
      } else {
        List<String> episode = summed.get(summed.size() - 1);
        episode.set(9, row.get(9));
        episode.set(
            10,
            Integer.toString(
                Integer.parseInt(episode.get(10)) + (int) Double.parseDouble(row.get(11))));
      }
    }
    assertThat(steps.header()).isEqualTo(RowSchema.steps().names());
    assertThat(summed).isEqualTo(episodes.rows().stream().map(row -> row.subList(0, 11)).toList());
  }

  @Test
  void onlyWhatIsAskedForIsRecorded() throws Exception {
    Traces some = traces(OptionalInt.of(1), List.of(Phase.EVALUATE), true, Optional.of(List.of(1)));

    Table first = run(TinyPlan.standard().tracing(some), "some").where("step", "0");

    // the evaluation after all 6 training episodes, in two worlds, of two contenders
    assertThat(first.rows()).hasSize(4);
    assertThat(first.column("seed")).containsOnly("1");
    assertThat(first.column("phase")).containsOnly("evaluate");
    assertThat(first.column("checkpoint")).containsOnly("6");
    assertThat(first.column("episode")).containsOnly("0");
  }

  @Test
  void theLastCheckpointOfTrainingIsTheBlockThatEndsIt() throws Exception {
    Traces last = traces(OptionalInt.empty(), List.of(Phase.TRAIN), true, Optional.of(List.of(0)));

    Table first =
        run(TinyPlan.standard().in(TinyPlan.corridor()).tracing(last), "last").where("step", "0");

    // evaluated at 0, 4 and 6: the last two of six episodes, of two contenders
    assertThat(first.column("checkpoint")).containsExactly("4", "4", "4", "4");
    assertThat(first.column("episode")).containsExactly("0", "1", "0", "1");
  }

  @Test
  void tellsWhatIsSeenAndWhatCouldBeKnown() throws Exception {
    Table first =
        run(TinyPlan.standard().in(TinyPlan.corridor()).tracing(everything()), "seen")
            .where("step", "0");

    int left = first.column("observation").indexOf("{\"position\":\"2\",\"sound\":\"left\"}");
    assertThat(left).isNotNegative();
    // one sound that is right four times out of five, of a goal that is as often left as right
    assertThat(first.column("observer_belief").get(left))
        .isEqualTo("{\"position\":{\"2\":1},\"goal\":{\"left\":0.8,\"right\":0.2}}");
    // 1 bit before, H(0.8) = 0.7219281 bits after
    assertThat(Double.parseDouble(first.column("observer_info_gain_bits").get(left)))
        .isCloseTo(1 - 0.7219280948873623, within(1e-12));
    assertThat(first.column("state"))
        .containsOnly(
            "{\"position\":\"2\",\"goal\":\"left\"}", "{\"position\":\"2\",\"goal\":\"right\"}");
    assertThat(first.column("action")).containsOnly("");
    assertThat(first.column("agent_belief")).containsOnly("");
  }

  @Test
  void contentIsTheSameForAnyNumberOfJobsAndForSeedsThatJoin() throws Exception {
    TinyPlan plan = TinyPlan.standard().measuring(List.of(new InfoGain())).tracing(everything());
    Folders.fresh(plan.plan(), temp.resolve("whole"), 1);
    String expected = Digests.of(temp.resolve("whole").resolve(STEPS));

    Folders.fresh(plan.plan(), temp.resolve("two"), 2);
    Folders.fresh(plan.withSeeds(1).plan(), temp.resolve("grown"), 1);
    Folders.resumed(plan.plan(), temp.resolve("grown"));

    assertThat(Digests.of(temp.resolve("two").resolve(STEPS))).isEqualTo(expected);
    assertThat(Digests.of(temp.resolve("grown").resolve(STEPS))).isEqualTo(expected);
    assertThat(manifest("grown").files().get(STEPS)).isEqualTo(expected);
    assertThat(Verification.verify(temp.resolve("grown"))).isEmpty();
  }

  private Manifest manifest(String name) throws IOException {
    return Manifest.read(temp.resolve(name)).orElseThrow();
  }

  @Test
  void picturesOfSeveralLinesAreTakenApartAndPutTogetherAgain() throws Exception {
    TinyPlan plan =
        TinyPlan.standard()
            .in(TinyPlan.environment("corridor", 10, DrawnCorridor::new))
            .tracing(everything());
    Table whole = run(plan, "whole");
    Folders.fresh(plan.withSeeds(2).plan(), temp.resolve("grown"), 1);
    Folders.resumed(plan.plan(), temp.resolve("grown"));

    assertThat(PlacesFile.read(temp.resolve("grown")))
        .containsExactly(
            entry("corridor", new Places("position", Map.of("2", new Places.Spot(1, 7)))));
    assertThat(Verification.verify(temp.resolve("grown"))).isEmpty();
    assertThat(whole.column("picture")).contains("\"left\" or,\nright: 2");
    assertThat(Table.read(temp.resolve("grown").resolve(STEPS))).isEqualTo(whole);
  }

  @Test
  void picturesInColoursAreLinksThatHoldThem() throws Exception {
    Table steps =
        run(
            TinyPlan.standard()
                .in(TinyPlan.environment("corridor", 10, PaintedCorridor::new))
                .tracing(everything()),
            "painted");

    assertThat(steps.where("step", "0").where("environment", "corridor").column("picture"))
        .containsOnly("data:image/png;base64,AAEC/w==");
    assertThat(steps.where("step", "1").where("environment", "corridor").column("picture"))
        .allSatisfy(picture -> assertThat(picture).startsWith("\"left\" or,\nright: "));
  }

  @Test
  void damageIsFound() throws Exception {
    run(TinyPlan.standard().tracing(everything()), "damaged");
    Path file = temp.resolve("damaged").resolve(STEPS);
    byte[] bytes = Files.readAllBytes(file);

    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(Verification.verify(temp.resolve("damaged")))
        .singleElement()
        .asString()
        .contains("steps.csv.gz: has changed");

    Files.writeString(file, "not packed");
    assertThat(Verification.verify(temp.resolve("damaged"))).hasSize(1);
  }

  @Test
  void otherTracesAreAnotherFolder() throws Exception {
    TinyPlan plan = TinyPlan.standard();
    Folders.fresh(plan.plan(), temp.resolve("without"), 1);

    assertThatThrownBy(
            () -> Folders.resumed(plan.tracing(everything()).plan(), temp.resolve("without")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("different in traces");
  }

  @Test
  void anImpossibleObservationIsNoFailureWhereOnlyATraceLooks() throws Exception {
    TinyPlan plan =
        TinyPlan.standard()
            .in(TinyPlan.environment("corridor", 10, () -> new Liar(CueCorridor.informed())))
            .tracing(everything());

    Table steps = run(plan, "liar");

    assertThat(manifest("liar").failedCells()).isEmpty();
    assertThat(steps.column("observer_belief")).contains("");
  }
}
