package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.PrecisionInference;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

/** In the T-maze: centre, left, right and cue; the context is left or right. */
class ChoiceOptionsTest {

  private static final int CENTRE = 0;
  private static final int LEFT = 1;
  private static final int RIGHT = 2;
  private static final int CUE = 3;
  private static final Model MAZE = Models.tMaze(0.98);
  private static final Observation AT_CENTRE = Observation.ofIndices(CENTRE, 0);

  private static Transition went(int place, int cue) {
    return new Transition(
        AT_CENTRE, Index.of(place), 0, Observation.ofIndices(place, cue), false, false);
  }

  private static ActiveInferenceAgent begun(Map<String, Object> options, Phase phase) {
    ActiveInferenceAgent agent = Agents.agent(Agents.options(options), MAZE);
    agent.begin(AT_CENTRE, phase);
    return agent;
  }

  private static double[] values(PlanTrace plan) {
    double[] values = new double[plan.policies()];
    java.util.Arrays.setAll(values, p -> 0 - plan.expectedFreeEnergy(p));
    return values;
  }

  /**
   * After the cue, ln 1/2 speaks for going there and next to nothing for the rest; the inference
   * has no other input.
   */
  @Test
  void infersThePrecisionFromWhatItWentForAndWhatCame() {
    var agent = begun(Map.of("precision.inferred", true, "gamma", 2.0), Phase.EVALUATE);
    agent.act();
    double[] values = values(agent.lastPlan());
    assertThat(agent.precision()).isEqualTo(2);
    agent.observe(went(CUE, 2));

    PrecisionInference alone =
        new PrecisionInference(4, new PrecisionInference.Rule(0.5, 16, false, 512));
    double[] evidence = {-60, -60, -60, -StrictMath.log(2)};
    alone.infer(new double[4], evidence, values);
    assertThat(agent.precision()).isCloseTo(alone.precision(), within(1e-9)).isGreaterThan(2);
    assertThat(agent.dopamine()).hasSize(16);
  }

  @Test
  void losesPrecisionWhereItDidNotGetWhatItWentFor() {
    var agent = begun(Map.of("precision.inferred", true, "gamma", 2.0), Phase.EVALUATE);
    agent.act();
    agent.observe(went(CENTRE, 0));
    assertThat(agent.precision()).isLessThan(2);
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    assertThat(agent.precision()).isEqualTo(2);
    assertThat(agent.dopamine()).isEmpty();
  }

  @Test
  void weighsTheNextPlanByTheNewPrecision() {
    var agent = begun(Map.of("precision.inferred", true, "gamma", 0.5), Phase.EVALUATE);
    agent.act();
    agent.observe(went(CUE, 2));
    agent.act();
    PlanTrace plan = agent.lastPlan();
    double ratio = StrictMath.log(plan.posterior(RIGHT) / plan.posterior(LEFT));
    double difference = plan.expectedFreeEnergy(LEFT) - plan.expectedFreeEnergy(RIGHT);
    assertThat(ratio).isCloseTo(agent.precision() * difference, within(1e-9));
    assertThat(agent.precision()).isGreaterThan(0.5);
  }

  @Test
  void dropsPoliciesOutsideTheOccamWindow() {
    var all = begun(Map.of("gamma", 1.0), Phase.EVALUATE);
    var few = begun(Map.of("gamma", 1.0, "occamWindow", OptionalDouble.of(0.5)), Phase.EVALUATE);
    all.act();
    few.act();
    double best = all.lastPlan().posterior(CUE);
    int dropped = 0;
    for (int p = 0; p < 4; p++) {
      boolean outside = StrictMath.log(best / all.lastPlan().posterior(p)) > 0.5;
      assertThat(few.lastPlan().posterior(p) == 0).isEqualTo(outside);
      dropped += outside ? 1 : 0;
    }
    assertThat(dropped).isPositive();
  }

  private static ActiveInferenceAgent patient(Map<String, Object> replan) {
    Map<String, Object> options = new java.util.TreeMap<>(replan);
    options.putIfAbsent(
        "policies", List.of(List.of("cue", "left"), List.of("cue", "right"), List.of("0", "0")));
    options.put("replan.every", 2);
    return begun(options, Phase.EVALUATE);
  }

  /** Cue-then-left and cue-then-right are worth the same, and the first is gone through. */
  @Test
  void goesOnWithItsPolicyWhateverTheCueSays() {
    var agent = patient(Map.of());
    assertThat(agent.act()).isEqualTo(Index.of(CUE));
    double planned = agent.lastPlan().expectedFreeEnergy(0);
    agent.observe(went(CUE, 2));
    double[] chances = new double[4];
    agent.actionProbabilities(chances);
    assertThat(chances).containsExactly(0, 1, 0, 0);
    assertThat(agent.act()).isEqualTo(Index.of(LEFT));
    assertThat(agent.lastPlan().expectedFreeEnergy(0)).isEqualTo(planned);
  }

  /** Both sides of the cue had probability 1/2: a surprise and a divergence of ln 2 = 0.69. */
  @Test
  void plansAgainWhereTheCueContradictsThePlan() {
    for (String limit : List.of("replan.divergence", "replan.surprise")) {
      var strict = patient(Map.of(limit, OptionalDouble.of(0.6)));
      strict.act();
      strict.observe(went(CUE, 2));
      assertThat(strict.act()).as("%s 0.6", limit).isEqualTo(Index.of(CUE));
      var lax = patient(Map.of(limit, OptionalDouble.of(0.8)));
      lax.act();
      lax.observe(went(CUE, 2));
      assertThat(lax.act()).as("%s 0.8", limit).isEqualTo(Index.of(LEFT));
    }
  }

  @Test
  void goesOnWithAPolicyThatFitsTheActionThatWasRecorded() {
    var agent =
        patient(Map.of("policies", List.of(List.of("cue", "left"), List.of("left", "cue"))));
    agent.actionProbabilities(new double[4]);
    agent.observe(
        new Transition(AT_CENTRE, Index.of(LEFT), 1, Observation.ofIndices(LEFT, 0), false, false));
    double[] chances = new double[4];
    agent.actionProbabilities(chances);
    assertThat(chances).containsExactly(0, 0, 0, 1);
  }

  @Test
  void goesOnWithThePolicyThatItDrew() {
    Map<String, Object> options =
        Map.of(
            "policyLength",
            2,
            "replan.every",
            2,
            "sampling",
            ActionSelection.Sampling.FULL,
            "deterministic",
            false,
            "gamma",
            0.0,
            "alpha",
            1.0);
    var agent = begun(options, Phase.TRAIN);
    int[] second = new int[4];
    for (int episode = 0; episode < 400; episode++) {
      agent.begin(AT_CENTRE, Phase.TRAIN);
      int first = ((Index) agent.act()).value();
      agent.observe(went(first, first == CUE ? 1 : 0));
      second[((Index) agent.act()).value()]++;
    }
    // each of four second actions is drawn with 1/4: 100, standard deviation 8.7
    assertThat(java.util.Arrays.stream(second).boxed().toList())
        .allSatisfy(n -> assertThat(n).isBetween(57, 143));
  }

  private static Map<String, Object> indifferent(Map<String, Object> more) {
    Map<String, Object> options = new java.util.TreeMap<>(more);
    options.put("preferenceScale", 0.0);
    options.put("epistemicWeight", 0.0);
    return options;
  }

  @Test
  void goesWhereItIntendsToBe() {
    for (String goal : List.of("location=right", "location = 2")) {
      var agent = begun(indifferent(Map.of("inductive.goals", List.of(goal))), Phase.EVALUATE);
      assertThat(agent.act()).as(goal).isEqualTo(Index.of(RIGHT));
      PlanTrace plan = agent.lastPlan();
      int term = plan.terms().indexOf("inductive-value");
      assertThat(plan.term(term, RIGHT)).isZero();
      assertThat(plan.term(term, LEFT)).isCloseTo(StrictMath.log(1e-3), within(1e-12));
    }
  }

  @Test
  void intendsWithThePlannerSophisticatedToo() {
    Map<String, Object> options =
        Map.of(
            "inductive.goals",
            List.of("location=left"),
            "planner",
            ActiveInferenceOptions.Planning.SOPHISTICATED);
    assertThat(begun(indifferent(options), Phase.EVALUATE).act()).isEqualTo(Index.of(LEFT));
  }

  @Test
  void prefersStates() {
    Map<String, List<Double>> cue = Map.of("location", List.of(0.0, 0.0, 0.0, 3.0));
    var agent = begun(indifferent(Map.of("statePreferences", cue)), Phase.EVALUATE);
    assertThat(agent.act()).isEqualTo(Index.of(CUE));
    int term = agent.lastPlan().terms().indexOf("state-utility");
    assertThat(agent.lastPlan().term(term, CUE)).isEqualTo(3);
    assertThat(agent.lastPlan().expectedFreeEnergy(CUE)).isEqualTo(-3);
  }

  @Test
  void prefersTheStateInWhichAPolicyEnds() {
    Map<String, List<Double>> cue = Map.of("location", List.of(0.0, 0.0, 0.0, 3.0));
    var agent =
        begun(indifferent(Map.of("finalStatePreferences", cue, "policyLength", 2)), Phase.EVALUATE);
    agent.act();
    PlanTrace plan = agent.lastPlan();
    int term = plan.terms().indexOf("state-utility");
    assertThat(plan.term(term, 4 * CUE + LEFT)).isZero();
    assertThat(plan.term(term, 4 * CENTRE + CUE)).isEqualTo(3);
  }

  /** Location and context start jointly, so the working model has them as one factor. */
  @Test
  void readsStatesOfFactorsThatStartJointly() {
    Model joint =
        Models.tMazeBuilder(0.98)
            .start(List.of("location", "context"), Table.ofDistribution(0.5, 0.5, 0, 0, 0, 0, 0, 0))
            .build();
    Map<String, Object> options =
        indifferent(
            Map.of(
                "statePreferences",
                Map.of("location", List.of(0.0, 1.0, 4.0, 0.0), "context", List.of(0.5, 0.5))));
    var agent = Agents.agent(Agents.options(options), joint);
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    assertThat(agent.act()).isEqualTo(Index.of(RIGHT));
    int term = agent.lastPlan().terms().indexOf("state-utility");
    assertThat(agent.lastPlan().term(term, RIGHT)).isCloseTo(4.5, within(1e-12));
    assertThat(agent.lastPlan().term(term, CUE)).isCloseTo(0.5, within(1e-12));

    var intending =
        Agents.agent(
            Agents.options(indifferent(Map.of("inductive.goals", List.of("location=cue")))), joint);
    intending.begin(AT_CENTRE, Phase.EVALUATE);
    assertThat(intending.act()).isEqualTo(Index.of(CUE));
  }

  /** ln 2 at the cue counts in full, the arm after it half. */
  @Test
  void discountsLaterSteps() {
    var agent = begun(Map.of("policyLength", 2, "discount", 0.5), Phase.EVALUATE);
    agent.act();
    double arm = StrictMath.log(2) + 0.98 * StrictMath.log(0.98) + 0.02 * StrictMath.log(0.02);
    assertThat(agent.lastPlan().term(1, 4 * CUE + LEFT))
        .isCloseTo(StrictMath.log(2) + 0.5 * arm, within(1e-12));
  }
}
