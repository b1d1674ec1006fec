package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

class ExactFilterCarryTest {

  private static final Offset<Double> DIGITS = within(1e-12);
  private static final Observation NOTHING = Observation.ofIndices(-1);
  private static final Observation HEADS = Observation.ofIndices(0);

  /** Two coins; look at one of them and see it rightly with 0.8. */
  private static ModelBuilder coins() {
    return Model.builder()
        .factor("first", "heads", "tails")
        .factor("second", "heads", "tails")
        .control("look-at", "first", "second")
        .modality("seen", "heads", "tails")
        .likelihood(
            "seen",
            List.of(Parent.after("first"), Parent.after("second"), Parent.control("look-at")),
            (values, column) -> {
              column[values[values[2]]] = 0.8;
              column[1 - values[values[2]]] = 0.2;
            });
  }

  @Test
  void forgetsWhatIsDrawnAnew() {
    ExactFilter filter = new ExactFilter(JointModel.of(coins().build()));
    look(filter, Phase.TRAIN);
    filter.begin(Phase.TRAIN, NOTHING);
    assertThat(first(filter)).isEqualTo(0.5);
  }

  @Test
  void carriesAKeptFactorAndWhatItIsTiedTo() {
    // given coins that were put down alike, for the whole run
    Model model =
        coins()
            .start(List.of("first", "second"), Table.ofDistribution(.5, 0, 0, .5))
            .between("first", new BetweenEpisodes.Kept())
            .between("second", new BetweenEpisodes.Kept())
            .build();
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    // when the first is seen to show heads in one episode, and again in the next
    look(filter, Phase.TRAIN);
    filter.begin(Phase.TRAIN, NOTHING);
    // then the second is believed to show heads as well
    assertThat(first(filter)).isCloseTo(.8, DIGITS);
    assertThat(second(filter)).isCloseTo(.8, DIGITS);
    filter.step(0, HEADS, 0, false);
    assertThat(second(filter)).isCloseTo(.64 / .68, DIGITS);
  }

  @Test
  void switchesCarriedFactorsBetweenTrainingEpisodes() {
    // heads stays heads with .9, tails stays tails with .7
    Model model =
        coins()
            .between(
                "first",
                new BetweenEpisodes.Switching(Table.of(2, 2, new double[] {.9, .1, .3, .7})))
            .build();
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    look(filter, Phase.TRAIN);
    filter.begin(Phase.TRAIN, NOTHING);
    assertThat(first(filter)).isCloseTo(.8 * .9 + .2 * .3, DIGITS);
    assertThat(second(filter)).isCloseTo(.5, DIGITS);
  }

  @Test
  void switchesEachCarriedFactorByItsOwnMatrix() {
    Table sticky = Table.of(2, 2, new double[] {.9, .1, .1, .9});
    Model model =
        coins()
            .start(List.of("first", "second"), Table.ofDistribution(.5, 0, 0, .5))
            .between("first", new BetweenEpisodes.Switching(sticky))
            .between("second", new BetweenEpisodes.Kept())
            .build();
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    filter.begin(Phase.TRAIN, NOTHING);
    filter.end();
    filter.begin(Phase.TRAIN, NOTHING);
    // the first coin turned with .1, the second lies as it lay
    assertThat(filter.probability(filter.joint().state(new int[] {0, 0}))).isCloseTo(.45, DIGITS);
    assertThat(filter.probability(filter.joint().state(new int[] {1, 0}))).isCloseTo(.05, DIGITS);
  }

  @Test
  void goesOnWithWhatIsKeptWhenAnotherModelComesIntoForce() {
    // given a coin for the whole run, seen to show heads once, and eyes that get worse
    Model before = coins().between("first", new BetweenEpisodes.Kept()).build();
    Model after = dulled(before);
    ExactFilter filter = new ExactFilter(JointModel.of(before));
    look(filter, Phase.TRAIN);
    // when the world has changed, first seen in evaluation and then in training
    ExactFilter later = new ExactFilter(JointModel.of(after), filter);
    for (Phase phase : List.of(Phase.EVALUATE, Phase.TRAIN)) {
      later.begin(phase, NOTHING);
      // then the coin is still believed to show heads, and worse eyes tell less
      assertThat(first(later)).isCloseTo(.8, DIGITS);
      later.step(0, HEADS, 0, false);
      assertThat(first(later)).isCloseTo(.8 * .6 / (.8 * .6 + .2 * .4), DIGITS);
      later.end();
    }
  }

  @Test
  void beginsAnewWhenWhatIsKeptIsNoLongerTheSame() {
    Model before = coins().between("first", new BetweenEpisodes.Kept()).build();
    ExactFilter filter = new ExactFilter(JointModel.of(before));
    look(filter, Phase.TRAIN);
    Table sticky = Table.of(2, 2, new double[] {.9, .1, .1, .9});
    for (Model other :
        List.of(
            dulled(before).toBuilder().start("first", .3, .7).build(),
            dulled(before).toBuilder()
                .between("first", new BetweenEpisodes.Switching(sticky))
                .build(),
            dulled(coins().build()))) {
      ExactFilter later = new ExactFilter(JointModel.of(other), filter);
      later.begin(Phase.TRAIN, NOTHING);
      assertThat(first(later)).isCloseTo(other.startMarginal(0)[0], DIGITS);
    }
  }

  /** The same coins, seen rightly with 0.6 only. */
  private static Model dulled(Model model) {
    return model.toBuilder()
        .likelihood(
            "seen",
            model.likelihood(0).parents(),
            (values, column) -> {
              column[values[values[2]]] = 0.6;
              column[1 - values[values[2]]] = 0.4;
            })
        .build();
  }

  @Test
  void evaluationStartsFromTrainingAndLeavesItAsItWas() {
    Model model = coins().between("first", new BetweenEpisodes.Kept()).build();
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    look(filter, Phase.TRAIN);
    look(filter, Phase.EVALUATE);
    look(filter, Phase.EVALUATE);
    assertThat(first(filter)).isCloseTo(.512 / (.512 + .008), DIGITS);
    filter.begin(Phase.TRAIN, NOTHING);
    assertThat(first(filter)).isCloseTo(.8, DIGITS);
  }

  private static void look(ExactFilter filter, Phase phase) {
    filter.begin(phase, NOTHING);
    filter.step(0, HEADS, 0, false);
    filter.end();
  }

  private static double first(ExactFilter filter) {
    return marginal(filter, 0);
  }

  private static double second(ExactFilter filter) {
    return marginal(filter, 1);
  }

  private static double marginal(ExactFilter filter, int factor) {
    int[] values = new int[2];
    double heads = 0;
    for (int s = 0; s < filter.joint().states(); s++) {
      filter.joint().factors(s, values);
      heads += values[factor] == 0 ? filter.probability(s) : 0;
    }
    return heads;
  }

  @Test
  void absentModalitiesTellNothing() {
    ExactFilter filter = new ExactFilter(JointModel.of(coins().build()));
    filter.begin(Phase.TRAIN, NOTHING);
    filter.step(0, NOTHING, 0, false);
    assertThat(filter.surprisal()).isZero();
    assertThat(filter.informationGain()).isZero();
    assertThat(first(filter)).isEqualTo(.5);
  }

  @Test
  void goingOnTellsThatTheStateWasNotTerminal() {
    // given a walk that ends with probability .5 in a state that cannot be seen
    Model model =
        Model.builder()
            .factor("state", "on", "over")
            .modality("seen", "same")
            .transition("state", List.of(Parent.before("state")), (v, c) -> Arrays.fill(c, .5))
            .deterministicLikelihood("seen", List.of(), v -> 0)
            .startAt("state", "on")
            .terminal("state", "over")
            .build();
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    filter.begin(Phase.TRAIN, HEADS);
    filter.step(0, HEADS, 0, false);
    assertThat(filter.probability(1)).isZero();
    assertThat(filter.informationGain()).isZero(); // that it went on is no perception
    filter.step(0, HEADS, 0, true);
    assertThat(filter.probability(1)).isEqualTo(1);
    assertThat(filter.impossible()).isFalse();
  }

  @Test
  void aStepAllocatesNothing() {
    ExactFilter filter = new ExactFilter(JointModel.of(RandomModels.of(3)));
    Observation shown = Observation.ofIndices(0, -1, -1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    filter.begin(Phase.TRAIN, shown);
    walk(filter, shown, 20_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    walk(filter, shown, 20_000);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000);
  }

  private static double walk(ExactFilter filter, Observation shown, int steps) {
    double sum = 0;
    for (int t = 0; t < steps; t++) {
      filter.step(t & 3, shown, 1, false);
      sum += filter.expectedInformationGain(0) + filter.entropy();
    }
    return sum;
  }
}
