package org.jackdaw.aif.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.junit.jupiter.api.Test;

class PlanInferenceTest {

  private static final int STATES = 4;
  private static final int ACTIONS = 6;

  /** Paths of a random model of one factor under two joint actions, the last state fastest. */
  private static double[] paths(Model model, int... actions) {
    double[] paths = new double[STATES * STATES * STATES];
    for (int i = 0; i < paths.length; i++) {
      int[] states = {i / 16, i / 4 % 4, i % 4};
      paths[i] = model.startMarginal(0)[states[0]];
      for (int t = 1; t <= 2; t++) {
        int[] controls = {
          model.actions().control(actions[t - 1], 0), model.actions().control(actions[t - 1], 1)
        };
        int column = model.transitionColumn(0, new int[] {states[t - 1]}, controls);
        paths[i] *= model.transition(0).table().get(states[t], column);
      }
    }
    return paths;
  }

  private static double[] goal(Model model, int modality) {
    double[] goal = new double[model.modalities().get(modality).size()];
    Arrays.setAll(goal, o -> StrictMath.exp(model.logPreference(modality).value(1, o)));
    double sum = Arrays.stream(goal).sum();
    Arrays.setAll(goal, o -> goal[o] / sum);
    return goal;
  }

  /** The chance that an outcome drawn from each goal is the one that a state gives. */
  private static double[] met(Model model) {
    double[] met = new double[STATES];
    Arrays.fill(met, 1);
    for (int m = 0; m < 2; m++) {
      double[] goal = goal(model, m);
      for (int s = 0; s < STATES; s++) {
        double sum = 0;
        for (int o = 0; o < goal.length; o++) {
          sum += model.likelihood(m).table().get(o, s) * goal[o];
        }
        met[s] *= sum;
      }
    }
    return met;
  }

  /** Minus ln of the chance that outcomes drawn from the goals are those of the plan. */
  private static double direct(Model model, int... actions) {
    double[] paths = paths(model, actions);
    double[] met = met(model);
    double sum = 0;
    for (int i = 0; i < paths.length; i++) {
      sum += paths[i] * met[i / 4 % 4] * met[i % 4];
    }
    return -StrictMath.log(sum);
  }

  @Property(tries = 6)
  void directGoalsGiveEveryPolicyItsEvidenceAndControlsTheirPosterior(@ForAll long seed) {
    Model model = new RandomModels(seed, 0.2).next(1);
    PlanInference plan = new PlanInference(model, 2, GoalForm.DIRECT);
    double[] energies = plan.freeEnergies();
    double[] marginal = new double[2];
    double sum = 0;
    for (int p = 0; p < energies.length; p++) {
      double expected = direct(model, p / ACTIONS, p % ACTIONS);
      double prior = 2 * StrictMath.log(ACTIONS);
      assertThat(energies[p]).isCloseTo(expected + prior, within(1e-10));
      marginal[model.actions().control(p / ACTIONS, 0)] += StrictMath.exp(-expected);
      sum += StrictMath.exp(-expected);
    }
    plan.infer();
    assertThat(plan.control("u0", 0)[0]).isCloseTo(marginal[0] / sum, within(1e-12));
    assertThat(plan.freeEnergy())
        .isCloseTo(2 * StrictMath.log(ACTIONS) - StrictMath.log(sum), within(1e-10));
  }

  /** Against mirror descent over all 64 paths, with the energies written out. */
  @Property(tries = 6)
  void epistemicGoalsMinimiseTheGeneralisedFreeEnergy(@ForAll long seed) {
    Model model = new RandomModels(seed, 0.2).next(1);
    PlanInference plan = new PlanInference(model, 2, GoalForm.EPISTEMIC);
    double[] energies = plan.freeEnergies();
    double prior = 2 * StrictMath.log(ACTIONS);
    for (int p = 0; p < energies.length; p += 5) {
      double expected = epistemic(model, p / ACTIONS, p % ACTIONS);
      assertThat(energies[p]).isCloseTo(expected + prior, within(1e-8));
    }
  }

  private static double epistemic(Model model, int... actions) {
    double[] paths = paths(model, actions);
    double[] belief = paths.clone();
    for (int step = 0; step < 400; step++) {
      double[] next = new double[belief.length];
      double[][] slopes = {slopes(model, belief, 1), slopes(model, belief, 2)};
      for (int i = 0; i < next.length; i++) {
        double image = paths[i] * StrictMath.exp(-slopes[0][i / 4 % 4] - slopes[1][i % 4]);
        next[i] = StrictMath.pow(belief[i], 0.7) * StrictMath.pow(image, 0.3);
      }
      double sum = Arrays.stream(next).sum();
      Arrays.setAll(next, i -> next[i] / sum);
      belief = next;
    }
    double free = 0;
    for (int i = 0; i < paths.length; i++) {
      free += belief[i] > 0 ? belief[i] * StrictMath.log(belief[i] / paths[i]) : 0;
    }
    for (int t = 1; t <= 2; t++) {
      double[] slopes = slopes(model, belief, t);
      double[] states = states(belief, t);
      for (int s = 0; s < STATES; s++) {
        free += states[s] * slopes[s]; // the energy is linear in its slopes
      }
    }
    return free;
  }

  private static double[] states(double[] belief, int t) {
    double[] states = new double[STATES];
    for (int i = 0; i < belief.length; i++) {
      states[t == 1 ? i / 4 % 4 : i % 4] += belief[i];
    }
    return states;
  }

  /** Per state: entropy of outcomes, less preference, less surprise of the outcomes. */
  private static double[] slopes(Model model, double[] belief, int t) {
    double[] states = states(belief, t);
    double[] slopes = new double[STATES];
    for (int m = 0; m < 2; m++) {
      for (int o = 0; o < model.modalities().get(m).size(); o++) {
        double predicted = 0;
        for (int s = 0; s < STATES; s++) {
          predicted += model.likelihood(m).table().get(o, s) * states[s];
        }
        for (int s = 0; s < STATES; s++) {
          double p = model.likelihood(m).table().get(o, s);
          if (p > 0 && predicted > 0) {
            double preference = model.logPreference(m).value(t, o);
            slopes[s] += p * (StrictMath.log(predicted) - StrictMath.log(p) - preference);
          }
        }
      }
    }
    return slopes;
  }

  /**
   * Place 0 centre, 1 left, 2 right, 3 cue; times context. No move leaves an arm. Winning is
   * preferred after the second move.
   */
  private static Model tMaze() {
    return Model.builder()
        .factor(Variable.numbered("state", 8))
        .control("move", "centre", "left", "right", "cue")
        .modality(Variable.numbered("seen", 9))
        .deterministicTransition(
            "state",
            List.of(Parent.before("state"), Parent.control("move")),
            v -> v[0] / 2 == 1 || v[0] / 2 == 2 ? v[0] : 2 * v[1] + v[0] % 2)
        .likelihood(
            "seen",
            List.of(Parent.after("state")),
            (v, column) -> {
              int place = v[0] / 2;
              boolean right = place == 1 + v[0] % 2;
              if (place == 0) {
                column[0] = 1;
              } else if (place == 3) {
                column[1 + v[0] % 2] = 1;
              } else {
                column[place * 2 + 1] = right ? 0.9 : 0.1; // win there
                column[place * 2 + 2] = right ? 0.1 : 0.9;
              }
            })
        .start("state", 0.5, 0.5, 0, 0, 0, 0, 0, 0)
        .preference(
            "seen",
            OutcomeValues.perStep(
                new double[][] {new double[9], new double[9], {0, 0, 0, 2, -2, 2, -2, 0, 0}}))
        .build();
  }

  /**
   * To be in an arm at last is all that direct goals want: 2 nats with 0.5, -2 with 0.5. Epistemic
   * goals want a whole bit of the cue on the way, more than an arm tells.
   */
  @Test
  void onlyEpistemicGoalsFetchTheCueFirst() {
    double[] direct = new PlanInference(tMaze(), 2, GoalForm.DIRECT).freeEnergies();
    assertThat(direct[1]).as("centre, left").isCloseTo(direct[5], within(1e-12));
    assertThat(direct[13]).as("cue, left").isCloseTo(direct[5], within(1e-12));
    assertThat(direct[12]).as("cue, centre").isGreaterThan(direct[5] + 0.1);

    double[] epistemic = new PlanInference(tMaze(), 2, GoalForm.EPISTEMIC).freeEnergies();
    for (int p = 0; p < 16; p++) {
      double cueThenArm = epistemic[13];
      if (p == 13 || p == 14) {
        assertThat(epistemic[p]).isCloseTo(cueThenArm, within(1e-10));
      } else {
        assertThat(epistemic[p]).isGreaterThan(cueThenArm + 0.01);
      }
    }
  }

  /** Factors, controls and modalities of several parents make cycles. */
  @Test
  void aFactoredModelIsPlannedByDampedMessages() {
    for (GoalForm form : GoalForm.values()) {
      PlanInference plan = new PlanInference(Models.tMaze(0.9), 2, form);
      assertThat(plan.infer().converged()).isTrue();
      assertThat(plan.freeEnergy()).isFinite();
      assertThat(Arrays.stream(plan.control("move", 0)).sum()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void whatIsBelievedNowDecidesTheArm() {
    PlanInference plan = new PlanInference(tMaze(), 2, GoalForm.EPISTEMIC);
    plan.believe("state", 0, 0, 0, 0, 0, 0, 1, 0); // at the cue, context left
    plan.infer();
    double[] move = plan.control("move", 0);
    assertThat(move[1]).isGreaterThan(2 * move[2]);
    assertThat(plan.state("state", 1)[2]).isCloseTo(move[1], within(1e-12));
    plan.commit("move", 0, 3);
    plan.infer();
    assertThat(plan.state("state", 1)[6]).isCloseTo(1, within(1e-12));
    double[] last = plan.control("move", 1);
    assertThat(last[1]).isGreaterThan(4 * last[2]).isGreaterThan(last[0]);
    assertThatThrownBy(() -> new PlanInference(tMaze(), 0, GoalForm.DIRECT))
        .hasMessage("plan: moves must be at least 1, got 0");
  }
}
