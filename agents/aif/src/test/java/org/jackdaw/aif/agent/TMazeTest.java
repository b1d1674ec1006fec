package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.aif.Models;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

class TMazeTest {

  private static final int LEFT = 1;
  private static final int CUE = 3;
  private static final Model MAZE = Models.tMaze(0.98);
  private static final Observation AT_CENTRE = Observation.ofIndices(0, 0);

  private static Transition cue(int side) {
    return new Transition(
        AT_CENTRE, Index.of(CUE), 0, Observation.ofIndices(CUE, 1 + side), false, false);
  }

  @Test
  void visitsTheCueAndThenTheArmThatItNames() {
    for (int context = 0; context < 2; context++) {
      var agent = Agents.agent(Agents.policyLength(2), MAZE);
      agent.begin(AT_CENTRE, Phase.EVALUATE);
      assertThat(agent.act()).isEqualTo(Index.of(CUE));
      agent.observe(cue(context));
      assertThat(agent.belief().probability(1, context)).isEqualTo(1);
      assertThat(agent.act()).isEqualTo(Index.of(LEFT + context));
    }
  }

  @Test
  void visitsTheCueWhateverInfersTheStates() {
    for (var inference : ActiveInferenceOptions.Inference.values()) {
      var options =
          Agents.options(
              o -> {
                o.put("policyLength", 2);
                o.put("inference", inference);
              });
      var agent = Agents.agent(options, MAZE);
      agent.begin(AT_CENTRE, Phase.EVALUATE);
      assertThat(agent.act()).as("%s", inference).isEqualTo(Index.of(CUE));
      agent.observe(cue(1));
      assertThat(agent.belief().probability(1, 1)).isGreaterThan(0.99);
      assertThat(agent.act()).isEqualTo(Index.of(LEFT + 1));
      assertThat(agent.variationalFreeEnergy().orElseThrow()).isFinite();
    }
  }

  /** The cue tells which arm pays with probability 0.98: 0.98 - 0.02 = 0.96. */
  @Test
  void isWorthTheOptimumByEnumeration() {
    double value =
        new ExactValue(MAZE, () -> Agents.agent(Agents.policyLength(2), MAZE), 2).compute();
    assertThat(value).isCloseTo(0.96, within(1e-12));
  }

  @Test
  void tiesAllFirstMovesWithoutItsEpistemicTerm() {
    var blind =
        Agents.options(
            o -> {
              o.put("policyLength", 2);
              o.put("epistemicWeight", 0.0);
            });
    Map<Value, Integer> chosen = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    var agent = Agents.agent(blind, MAZE);
    for (int episode = 0; episode < 400; episode++) {
      agent.begin(AT_CENTRE, Phase.TRAIN);
      chosen.merge(agent.act(), 1, Integer::sum);
    }
    PlanTrace plan = agent.lastPlan();
    for (int p = 0; p < plan.policies(); p++) {
      assertThat(plan.posterior(p)).isCloseTo(1.0 / 16, within(1e-12));
    }
    // 100 each expected, standard deviation 8.7; five of them is 43
    assertThat(chosen).hasSize(4);
    assertThat(chosen.values()).allSatisfy(n -> assertThat(n).isBetween(57, 143));
  }

  /** ln 2 at the cue; then 0.98 ln 0.98 + 0.02 ln 0.02 + ln 2 = 0.595 in an arm. */
  @Test
  void explainsWhatEachPolicyIsWorth() {
    var agent = Agents.agent(Agents.policyLength(2), MAZE);
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    agent.act();
    PlanTrace plan = agent.lastPlan();
    int cueThenLeft = 4 * CUE + LEFT;
    double arm = StrictMath.log(2) + 0.98 * StrictMath.log(0.98) + 0.02 * StrictMath.log(0.02);
    int gain = plan.terms().indexOf("state-information-gain");
    assertThat(plan.term(gain, cueThenLeft)).isCloseTo(StrictMath.log(2) + arm, within(1e-12));
    assertThat(plan.term(plan.terms().indexOf("utility"), cueThenLeft)).isZero();
    assertThat(plan.expectedFreeEnergy(cueThenLeft))
        .isCloseTo(-StrictMath.log(2) - arm, within(1e-12));
  }

  @Test
  void readsPoliciesByLabelAndByNumber() {
    var given =
        Agents.options(
            o ->
                o.put(
                    "policies",
                    List.of(List.of("left", "left"), List.of("3", "2"), List.of("cue", "3"))));
    var agent = Agents.agent(given, MAZE);
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    assertThat(agent.act()).isEqualTo(Index.of(CUE));
    assertThat(agent.lastPlan().policies()).isEqualTo(3);
  }

  @Test
  void leavesStepsBeyondTheLimitOutIfAskedTo() {
    var aware =
        Agents.options(
            o -> {
              o.put("policyLength", 3);
              o.put("horizonAware", true);
            });
    Knowledge knowledge = new Knowledge.Full(MAZE);
    var base = Agents.context(knowledge, 1);
    var context =
        new org.jackdaw.api.agent.AgentContext(
            base.observations(),
            base.actions(),
            knowledge,
            org.jackdaw.api.agent.Budget.episodes(1, 2),
            base.seeds());
    var agent = new ActiveInferenceAgent(aware, context);
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    agent.act();
    agent.observe(cue(0));
    agent.act();
    int winning = 16 * LEFT;
    assertThat(agent.lastPlan().term(0, winning)).isCloseTo(0.96, within(1e-12));
  }

  @Test
  void scoresARecordedHistoryWithoutActing() {
    var agent = Agents.agent(Agents.policyLength(2), MAZE);
    double[] probabilities = new double[4];
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    agent.actionProbabilities(probabilities);
    assertThat(probabilities).containsExactly(0, 0, 0, 1);
    agent.observe(cue(1));
    agent.actionProbabilities(probabilities);
    assertThat(probabilities).containsExactly(0, 0, 1, 0);
  }

  @Test
  void learnsFromARecordedHistoryAsFromItsOwn() {
    Knowledge structure = Knowledge.Structure.of(MAZE, List.of("likelihood.reward"), 1, true);
    var acting = Agents.agent(Agents.policyLength(2), structure, 1);
    var replaying = Agents.agent(Agents.policyLength(2), structure, 1);
    double[] probabilities = new double[4];
    for (int episode = 0; episode < 5; episode++) {
      acting.begin(AT_CENTRE, Phase.TRAIN);
      replaying.begin(AT_CENTRE, Phase.TRAIN);
      acting.act();
      replaying.actionProbabilities(probabilities);
      Transition move = cue(episode & 1);
      Transition win = won(move, episode & 1);
      for (Transition t : List.of(move, win)) {
        acting.observe(t);
        replaying.observe(t);
      }
    }
    var learnt = acting.model().learnt().get("likelihood.reward");
    var same = replaying.model().learnt().get("likelihood.reward");
    for (int column = 0; column < learnt.columns(); column++) {
      for (int row = 0; row < learnt.rows(); row++) {
        assertThat(same.probability(row, column)).isEqualTo(learnt.probability(row, column));
      }
    }
    assertThat(learnt.probability(1, 2)).isNotEqualTo(1 / 3.0);
  }

  private static Transition won(Transition before, int side) {
    return new Transition(
        before.after(),
        Index.of(LEFT + side),
        1,
        Observation.ofIndices(LEFT + side, 0),
        false,
        true);
  }

  @Test
  void allocatesNextToNothingPerStep() {
    var agent = Agents.agent(Agents.policyLength(2), MAZE);
    Transition[] moves = {cue(0), cue(1)};
    Transition[] wins = new Transition[2];
    for (int c = 0; c < 2; c++) {
      wins[c] = won(moves[c], c);
    }
    episodes(agent, moves, wins, 20_000);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    episodes(agent, moves, wins, 10_000);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes / 20_000.0).as("bytes per agent step").isLessThanOrEqualTo(16);
  }

  private static void episodes(
      ActiveInferenceAgent agent, Transition[] moves, Transition[] wins, int count) {
    for (int episode = 0; episode < count; episode++) {
      agent.begin(AT_CENTRE, Phase.TRAIN);
      agent.act();
      agent.observe(moves[episode & 1]);
      agent.act();
      agent.observe(wins[episode & 1]);
    }
  }
}
