package org.jackdaw.aif.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class GoalObservationTest {

  /** A T-maze's four places in two contexts; outcomes none, told left, told right, win, loss. */
  private static Table tMaze() {
    double[] cells = new double[8 * 5];
    for (int context = 0; context < 2; context++) {
      for (int place = 0; place < 4; place++) {
        boolean right = place == 1 + context;
        int outcome = place == 0 ? 0 : place == 3 ? 1 + context : right ? 3 : 4;
        cells[(place * 2 + context) * 5 + outcome] = 1;
      }
    }
    return Table.of(5, 8, cells);
  }

  private static double[] at(int place) {
    double[] belief = new double[8];
    belief[place * 2] = 0.5;
    belief[place * 2 + 1] = 0.5;
    return belief;
  }

  @Test
  void energyIsMinusPreferenceAndInformation() {
    GoalObservation goal = new GoalObservation(tMaze(), 0, 0, 0, 2, -2);
    assertThat(goal.energy(at(0))).as("nothing to see or win").isCloseTo(0, within(1e-15));
    assertThat(goal.energy(at(3))).as("one bit").isCloseTo(-StrictMath.log(2), within(1e-15));
    assertThat(goal.energy(at(1)))
        .as("one bit, and 2 and -2 even out")
        .isCloseTo(-StrictMath.log(2), within(1e-15));
    double[] known = {0, 0, 1, 0, 0, 0, 0, 0};
    assertThat(goal.energy(known)).isCloseTo(-2, within(1e-15));
  }

  @Test
  void withoutPreferencesTheAnswerSeeksWhatInforms() {
    // Centre or cue, the context open. In the centre the outcome is none, at the cue it is left or
    // right: 1 bit of context. With p at the cue the objective is, up to constants,
    // p ln p + (1 - p) ln(1 - p) twice over (belief and outcome), less p ln 2: p / (1 - p) =
    // 2^(1/2).
    double[] message = {0.25, 0.25, 0, 0, 0, 0, 0.25, 0.25};
    double[] belief = new GoalObservation(tMaze(), 0, 0, 0, 0, 0).belief(message);
    double cue = StrictMath.sqrt(2) / (1 + StrictMath.sqrt(2));
    assertThat(belief[6] + belief[7]).isCloseTo(cue, within(1e-12));
    assertThat(belief[2]).isZero();
  }

  @Property(tries = 100)
  void theBeliefIsTheMinimum(@ForAll long seed) {
    RandomStream random = new RandomStream(seed);
    double[] cells = new double[12];
    for (int s = 0; s < 4; s++) {
      double[] column = distribution(random, 3);
      System.arraycopy(column, 0, cells, 3 * s, 3);
    }
    GoalObservation goal =
        new GoalObservation(
            Table.of(3, 4, cells), 4 * random.nextDouble(), 0, -random.nextDouble());
    double[] message = distribution(random, 4);
    double[] belief = goal.belief(message);

    double least = objective(goal, belief, message);
    for (int i = 0; i < 20; i++) {
      double[] other = distribution(random, 4);
      double[] between = new double[4];
      Arrays.setAll(between, s -> 0.99 * belief[s] + 0.01 * other[s]);
      assertThat(objective(goal, between, message)).isGreaterThanOrEqualTo(least - 1e-13);
    }
    double[] answer = goal.answer(message);
    double scale = belief[0] / (answer[0] * message[0]);
    for (int s = 0; s < 4; s++) {
      assertThat(scale * answer[s] * message[s]).isCloseTo(belief[s], within(1e-12));
    }
  }

  private static double objective(GoalObservation goal, double[] belief, double[] message) {
    double objective = goal.energy(belief);
    for (int s = 0; s < belief.length; s++) {
      objective += belief[s] * StrictMath.log(belief[s] / message[s]);
    }
    return objective;
  }

  private static double[] distribution(RandomStream random, int size) {
    double[] weights = new double[size];
    Arrays.setAll(weights, i -> 0.01 + random.nextDouble());
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> new GoalObservation(tMaze(), 0, 0))
        .hasMessage("goal observation: needs 5 finite log preferences, got [0.0, 0.0]");
    GoalObservation goal = new GoalObservation(tMaze(), 0, 0, 0, 2, -2);
    assertThatThrownBy(() -> goal.belief(0, 0, 0, 0, 0, 0, 0, 0))
        .hasMessageStartingWith("goal observation: needs a message of 8 non-negative numbers");
  }
}
