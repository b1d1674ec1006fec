package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.agent.ActiveInferenceOptions.Planning;
import org.jackdaw.aif.tree.MonteCarloRule;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

class PlannersTest {

  private static final int CUE = 3;
  private static final Observation AT_CENTRE = Observation.ofIndices(0, 0);

  private final ActiveInferenceFactory factory = new ActiveInferenceFactory();

  private static ActiveInferenceOptions planner(Planning planner) {
    return new ActiveInferenceFactory().defaults().withPlanner(planner);
  }

  private static Index first(ActiveInferenceOptions options, Model model) {
    var agent = Agents.agent(options, model);
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    return (Index) agent.act();
  }

  /**
   * The cue is right with 0.95, an arm tells the context with 0.98, so open-loop policies that stay
   * in an arm promise more information than the cue does.
   */
  @Test
  void sophisticatedInferenceVisitsTheCueWhereOpenLoopPoliciesDoNot() {
    Model adversarial = Models.tMaze(0.98, 0.95);

    assertThat(first(Agents.policyLength(2), adversarial).value()).isBetween(1, 2);
    assertThat(first(planner(Planning.SOPHISTICATED), adversarial)).isEqualTo(Index.of(CUE));
  }

  @Test
  void treeSearchVisitsTheCueToo() {
    assertThat(first(planner(Planning.MCTS), Models.tMaze(0.98, 0.95))).isEqualTo(Index.of(CUE));
  }

  @Test
  void treeSearchNeedsASimulationPerAction() {
    assertThat(problems(mcts(3), Models.tMaze(0.98)))
        .containsExactly(
            "active-inference: mcts.simulations must be at least the number of joint actions, 4,"
                + " got 3");
    assertThat(problems(mcts(1_000_000_000), Models.tMaze(0.98)).get(0))
        .contains("ask for fewer simulations");
  }

  @Test
  void scoringAPlanLeavesTheNextChoiceAsItWas() {
    var acting = Agents.agent(mcts(8), Models.tiger());
    var scored = Agents.agent(mcts(8), Models.tiger());
    Observation heard = Observation.ofIndices(0);
    double[] probabilities = new double[3];
    for (int i = 0; i < 20; i++) {
      acting.begin(heard, Phase.TRAIN);
      scored.begin(heard, Phase.TRAIN);
      scored.actionProbabilities(probabilities);
      int action = ((Index) acting.act()).value();
      assertThat(probabilities[action]).isPositive();
      assertThat(scored.act()).isEqualTo(Index.of(action));
    }
  }

  private static ActiveInferenceOptions mcts(int simulations) {
    return mcts(simulations, OptionalInt.empty(), OptionalInt.empty());
  }

  private static ActiveInferenceOptions mcts(
      int simulations, OptionalInt nodeLimit, OptionalInt timeLimit) {
    return Agents.options(
        o -> {
          o.put("planner", Planning.MCTS);
          o.put(
              "mcts",
              new MctsOptions(
                  simulations,
                  4,
                  1,
                  MonteCarloRule.Backup.EXPECTED,
                  OptionalDouble.empty(),
                  nodeLimit,
                  timeLimit));
        });
  }

  private static ActiveInferenceOptions searching(int depth, int nodeLimit, OptionalInt timeLimit) {
    return Agents.options(
        o -> {
          o.put("planner", Planning.SOPHISTICATED);
          o.put(
              "sophisticated",
              new SophisticatedOptions(
                  depth, OptionalDouble.empty(), 0, 0, 0, nodeLimit, timeLimit));
        });
  }

  @Test
  void treeSearchNeedsANodePerAction() {
    assertThat(problems(mcts(100, OptionalInt.of(4), OptionalInt.empty()), Models.tMaze(0.98)))
        .containsExactly(
            "active-inference: mcts.node-limit must be at least the number of joint actions and"
                + " one, 5, got 4");
    assertThat(
            problems(mcts(1_000_000_000, OptionalInt.of(5), OptionalInt.empty()), Models.tiger()))
        .isEmpty();
  }

  /** The present belief counts, as for the planners that active inference is compared with. */
  @Test
  void aSearchOfOneNodeLooksOneMoveAhead() {
    double[] limited = negatives(searching(3, 1, OptionalInt.empty()));
    assertThat(limited).containsExactly(negatives(searching(1, 1_000, OptionalInt.empty())));
    // the second move meets six: after listening two sounds, behind either door gold or tiger
    assertThat(negatives(searching(2, 7, OptionalInt.empty())))
        .containsExactly(negatives(searching(2, 1_000, OptionalInt.empty())))
        .isNotEqualTo(limited);
    assertThat(negatives(searching(2, 6, OptionalInt.empty()))).containsExactly(limited);
  }

  private static double[] negatives(ActiveInferenceOptions options) {
    var agent = Agents.agent(options, Models.tiger());
    agent.begin(Observation.ofIndices(0), Phase.EVALUATE);
    agent.act();
    PlanTrace plan = agent.lastPlan();
    double[] negatives = new double[plan.policies()];
    for (int p = 0; p < negatives.length; p++) {
      negatives[p] = plan.expectedFreeEnergy(p);
    }
    return negatives;
  }

  @Test
  void whoLooksAtTheClockIsNotRepeatable() {
    ActiveInferenceFactory factory = new ActiveInferenceFactory();
    OptionalInt none = OptionalInt.empty();
    assertThat(factory.repeatable(mcts(8, OptionalInt.of(9), none))).isTrue();
    assertThat(factory.repeatable(mcts(8, none, OptionalInt.of(5)))).isFalse();
    assertThat(factory.repeatable(searching(3, 100, none))).isTrue();
    assertThat(factory.repeatable(searching(3, 100, OptionalInt.of(5)))).isFalse();
    // there is time for a move at least
    var agent = Agents.agent(searching(3, 100, OptionalInt.of(1)), Models.tiger());
    agent.begin(Observation.ofIndices(0), Phase.EVALUATE);
    assertThat(((Index) agent.act()).value()).isBetween(0, 2);
  }

  /** Moving on twice succeeds with 0.5 x 0.5; who stays first cannot reach the goal. */
  @Test
  void dynamicProgrammingWeighsNextActions() {
    var agent = Agents.agent(dynamic(2, 10), Models.corridor());
    agent.begin(Observation.ofIndices(1), Phase.EVALUATE);
    assertThat(agent.act()).isEqualTo(Index.of(1));
    PlanTrace plan = agent.lastPlan();
    int utility = plan.terms().indexOf("utility");
    assertThat(plan.policies()).isEqualTo(2);
    assertThat(plan.term(utility, 0)).isZero();
    assertThat(plan.term(utility, 1)).isCloseTo(0.25, within(1e-12));
  }

  /**
   * At first a move leads anywhere, so the goal is one in four, now or from the start again. After
   * ten moves in vain it is about 0.02 each; a second move as promising as before would make it
   * 0.26.
   */
  @Test
  void dynamicProgrammingPlansAfreshWhenTablesAreLearnt() {
    var structure =
        Knowledge.Structure.of(Models.corridor(), List.of("transition.cell"), 0.1, true);
    var agent = Agents.agent(dynamic(2, 10), structure, 1);
    Observation start = Observation.ofIndices(1);
    agent.begin(start, Phase.TRAIN);
    agent.act();
    int utility = agent.lastPlan().terms().indexOf("utility");
    assertThat(agent.lastPlan().term(utility, 1)).isCloseTo(0.25 + 0.5 * 0.25, within(1e-12));
    for (int i = 0; i < 11; i++) {
      agent.observe(new Transition(start, Index.of(i % 2), 0, start, false, false));
      agent.act();
    }
    assertThat(agent.lastPlan().term(utility, 1)).isLessThan(0.06);
  }

  @Test
  void refusesDynamicProgrammingOverHiddenStates() {
    assertThat(problems(planner(Planning.DYNAMIC_PROGRAMMING), Models.tiger()))
        .containsExactly(
            "active-inference: dynamic-programming: needs states that are observed, but outcomes do"
                + " not tell the state of tiger; use planner sophisticated or mcts");
    assertThat(problems(planner(Planning.SOPHISTICATED), Models.tiger())).isEmpty();
  }

  @Test
  void refusesDynamicProgrammingOverTooManyStatesBeforeAnythingRuns() {
    assertThat(problems(dynamic(100, 3), Models.corridor()))
        .containsExactly(
            "active-inference: dynamic-programming: the model has more than 3 joint states that"
                + " move");
    assertThat(problems(dynamic(100_000_000, 4), Models.corridor()).get(0))
        .contains("100000000 moves over 4 joint states need")
        .contains("shorten the horizon");
  }

  private static ActiveInferenceOptions dynamic(int horizon, int states) {
    return Agents.options(
        o -> {
          o.put("planner", Planning.DYNAMIC_PROGRAMMING);
          o.put(
              "dynamicProgramming",
              new DynamicProgrammingOptions(horizon, OptionalDouble.empty(), states));
        });
  }

  private List<String> problems(ActiveInferenceOptions options, Model model) {
    AgentContext context = Agents.context(new Knowledge.Full(model), 1);
    return factory.problems(options, context);
  }

  @Test
  void refusesOptionsOfAnotherPlanner() {
    ActiveInferenceOptions deep =
        Agents.options(
            o -> {
              o.put("policyLength", 2);
              o.put("planner", Planning.SOPHISTICATED);
            });
    assertThat(problems(deep, Models.tMaze(0.98)))
        .containsExactly(
            "active-inference: policy-length is an option of planner policies, but planner is"
                + " sophisticated");
    ActiveInferenceOptions open =
        Agents.options(
            o ->
                o.put(
                    "sophisticated",
                    new SophisticatedOptions(
                        5, OptionalDouble.empty(), 0, 0, 0, 10, OptionalInt.empty())));
    assertThat(problems(open, Models.tMaze(0.98)))
        .containsExactly(
            "active-inference: sophisticated is an option of planner sophisticated, but planner is"
                + " policies");
  }

  @Test
  void namesTheNestedOptionThatIsOutOfRange() {
    assertThatThrownBy(() -> searching(0, 1, OptionalInt.empty()))
        .hasMessage("active-inference: sophisticated.depth must be finite and >= 1, got 0");
    assertThatThrownBy(
            () ->
                new SophisticatedOptions(
                    1, OptionalDouble.empty(), 1, 0, 0, 1, OptionalInt.empty()))
        .hasMessage("active-inference: sophisticated.action-threshold must be in [0, 1), got 1");
    assertThatThrownBy(() -> new DynamicProgrammingOptions(1, OptionalDouble.of(-1), 1))
        .hasMessage(
            "active-inference: dynamic-programming.future-gamma must be finite and >= 0, got -1");
  }
}
