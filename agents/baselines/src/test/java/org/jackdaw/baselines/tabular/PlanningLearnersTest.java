package org.jackdaw.baselines.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

/** Step size 1/2 and discount 0.9 throughout. */
class PlanningLearnersTest {

  private static final Offset<Double> DIGITS = within(1e-15);

  private static Told dyna(int planning) {
    return Told.of(
        new DynaQ.Factory(),
        3,
        Map.of("discount", 0.9, "step-size", 0.5, "planning-steps", planning));
  }

  private static Told sweeping(int planning) {
    return Told.of(
        new PrioritisedSweeping.Factory(), 3, Map.of("discount", 0.9, "planning-steps", planning));
  }

  @Test
  void dynaLearnsAgainFromWhatItRemembers() {
    // one real update and three replays of the only pair
    assertThat(dyna(3).begin(0).end(1, 1, 1).value(0, 1)).isCloseTo(1 - 1 / 16.0, DIGITS);
  }

  @Test
  void dynaRemembersWhatCameLast() {
    Told agent = dyna(2000).begin(0).end(1, 1, 1).begin(0).end(1, 5, 1);
    assertThat(agent.value(0, 1)).isCloseTo(5, within(1e-12));
  }

  @Test
  void dynaCarriesRewardsBackAndStopsAtTerminationAlone() {
    Told agent = dyna(2000).begin(0).step(1, 0, 1).end(0, 1, 2);
    assertThat(agent.value(0, 1)).isCloseTo(0.9, within(1e-9));
    agent = dyna(2000).begin(0).step(1, 0, 1).cut(0, 1, 0);
    // V(1) = 1 + 0.9 V(0) and V(0) = 0.9 V(1): 1 / 0.19
    assertThat(agent.value(1, 0)).isCloseTo(1 / 0.19, within(1e-9));
  }

  @Test
  void dynaPlusPaysForActionsNotTriedForLong() {
    Told agent =
        Told.of(
            new DynaQPlus.Factory(),
            2,
            Map.of(
                "discount",
                0.9,
                "step-size",
                0.5,
                "planning-steps",
                4000,
                "staleness-weight",
                0.2));
    agent.begin(0).end(1, 1, 1);
    assertThat(agent.value(0, 1)).as("tried just now").isCloseTo(1, within(1e-9));
    // never tried, one step ago: stays for 0.2 x sqrt(1), so 0.2 / (1 - 0.9)
    assertThat(agent.value(0, 0)).isCloseTo(2, within(1e-9));
  }

  @Test
  void dynaBootstrapsOnAllowedActionsAlone() {
    Told agent = dyna(500).begin(1).end(1, 8, 2);
    Observation masked = Observation.ofIndices(1).withMask(ActionMask.of(true, false));
    agent.begin(0).tell(1, 1, masked, false, true);
    assertThat(agent.value(0, 1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void sweepingCarriesASurpriseBackInOneStep() {
    Told agent = sweeping(10).begin(0).step(0, 0, 1).end(0, 1, 2);
    assertThat(agent.value(1, 0)).isCloseTo(1, DIGITS);
    assertThat(agent.value(0, 0)).isCloseTo(0.9, DIGITS);
    assertThat(sweeping(1).begin(0).step(0, 0, 1).end(0, 1, 2).value(0, 0)).isZero();
  }

  @Test
  void sweepingExpectsWhatItCounted() {
    Told agent = sweeping(50).begin(1).end(0, 4, 2);
    agent.begin(0).step(0, 1, 1).begin(0).end(0, 0, 1).begin(0).end(0, 0, 2).begin(0).cut(0, 3, 1);
    // mean reward 4 / 4; in two of four cases the world went on at state 1, worth 4
    assertThat(agent.value(0, 0)).isCloseTo(1 + 0.9 * 4 / 2, DIGITS);
  }

  @Test
  void sweepingIgnoresErrorsUpToItsThreshold() {
    Told agent =
        Told.of(new PrioritisedSweeping.Factory(), 3, Map.of("threshold", 1.0, "discount", 0.9));
    assertThat(agent.begin(0).end(0, 1, 1).value(0, 0)).isZero();
    assertThat(agent.begin(0).end(1, 1.5, 1).value(0, 1)).isCloseTo(1.5, DIGITS);
  }

  @Test
  void sweepingBootstrapsOnAllowedActionsAlone() {
    Told agent = sweeping(10).begin(1).end(1, 8, 2);
    Observation masked = Observation.ofIndices(1).withMask(ActionMask.of(true, false));
    agent.begin(Observation.ofIndices(0), Phase.TRAIN).tell(1, 1, masked, false, true);
    assertThat(agent.value(0, 1)).isCloseTo(1, DIGITS);
  }

  @Test
  void queueReturnsTheLargestFirstAndTheOlderAmongEquals() {
    RandomStream random = new RandomStream(3);
    PairQueue queue = new PairQueue();
    List<double[]> model = new ArrayList<>(); // pair, priority, entry
    for (int i = 0; i < 20_000; i++) {
      if (!model.isEmpty() && random.nextInt(5) < 2) {
        double[] first = model.stream().min(PlanningLearnersTest::order).orElseThrow();
        model.remove(first);
        assertThat(queue.next()).isEqualTo((int) first[0]);
      } else {
        enter(queue, model, random.nextInt(40), random.nextInt(10), i);
      }
      assertThat(queue.isEmpty()).isEqualTo(model.isEmpty());
    }
  }

  private static int order(double[] one, double[] other) {
    return one[1] != other[1] ? Double.compare(other[1], one[1]) : Double.compare(one[2], other[2]);
  }

  private static void enter(
      PairQueue queue, List<double[]> model, int pair, double priority, int entry) {
    queue.enter(pair, priority);
    model.stream()
        .filter(kept -> kept[0] == pair)
        .findFirst()
        .ifPresentOrElse(
            kept -> kept[1] = Math.max(kept[1], priority),
            () -> model.add(new double[] {pair, priority, entry}));
  }
}
