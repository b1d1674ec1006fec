package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.core.metric.InfoGain;
import org.jackdaw.core.wrap.ObservationNoise;
import org.jackdaw.core.wrap.Schedule;
import org.jackdaw.core.wrap.WrapperPlace;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A goal that is kept for the run, in a corridor whose sound gets worse after three episodes. */
class KnownThroughChangesTest {

  @TempDir Path temp;

  private static Environment corridor() {
    WrapperPlace place = new WrapperPlace("observation-noise", 0, OptionalInt.empty());
    Environment dull =
        new ObservationNoise()
            .wrap(
                new ObservationNoise.Options(0.5, Optional.of("sound"), 0),
                CueCorridor.kept(),
                place);
    return Schedule.of(
        List.of(new Schedule.Segment(0, CueCorridor.kept()), new Schedule.Segment(3, dull)));
  }

  @Test
  void theObserverKeepsWhatItKnowsOfTheGoalWhenTheWorldChanges() throws Exception {
    TinyPlan tiny =
        TinyPlan.standard()
            .in(TinyPlan.environment("dulling", 500, KnownThroughChangesTest::corridor))
            .of(TinyPlan.contender("wanderer", Wanderer::new))
            .measuring(List.of(new InfoGain()));
    Folders.fresh(tiny.plan(), temp.resolve("run"), 1);
    Table rows = Table.read(temp.resolve("run/episodes.csv"));

    assertThat(rows.column("terminated")).containsOnly("true"); // the payment tells the goal
    Table training = rows.where("phase", "train");
    for (String seed : List.of("0", "1", "2")) {
      List<Double> gains =
          training.where("seed", seed).column("observer_info_gain_bits").stream()
              .map(Double::valueOf)
              .toList();
      assertThat(gains).hasSize(6);
      assertThat(gains.get(0)).isPositive();
      assertThat(gains.subList(1, 6)).containsOnly(0.0);
    }
    assertThat(
            rows.where("phase", "evaluate")
                .where("checkpoint", "4")
                .column("observer_info_gain_bits"))
        .allSatisfy(gain -> assertThat(Double.parseDouble(gain)).isZero());
  }
}
