package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.learning.EpisodeLearning.Beliefs;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

/** In the T-maze, of which rewards and the context's start are unknown; counts begin at 1. */
class LearningOptionsTest {

  private static final int LEFT = 1;
  private static final int CUE = 3;
  private static final Model MAZE = Models.tMaze(0.98);
  private static final Observation AT_CENTRE = Observation.ofIndices(0, 0);
  private static final String REWARD = "likelihood.reward";
  private static final String CONTEXT = "start.context";
  private static final Knowledge PARTIAL =
      Knowledge.Structure.of(MAZE, List.of(REWARD, CONTEXT), 1, true);

  private static ActiveInferenceAgent agent(Map<String, Object> options) {
    return Agents.agent(Agents.options(options), PARTIAL, 1);
  }

  /** To the left arm, where it wins, then the cue cannot be reached any more. */
  private static void left(ActiveInferenceAgent agent, Phase phase) {
    agent.begin(AT_CENTRE, phase);
    agent.act();
    agent.observe(
        new Transition(AT_CENTRE, Index.of(LEFT), 1, Observation.ofIndices(LEFT, 0), false, true));
  }

  /** First the arm of a rat that can fly, which wins, then the cue, which says left. */
  private static void leftThenCue(ActiveInferenceAgent agent) {
    agent.begin(AT_CENTRE, Phase.TRAIN);
    agent.act();
    Observation arm = Observation.ofIndices(LEFT, 0);
    agent.observe(new Transition(AT_CENTRE, Index.of(LEFT), 1, arm, false, false));
    agent.act();
    agent.observe(
        new Transition(arm, Index.of(CUE), 0, Observation.ofIndices(CUE, 1), false, true));
  }

  private static void cue(ActiveInferenceAgent agent, int side) {
    agent.begin(AT_CENTRE, Phase.TRAIN);
    agent.act();
    agent.observe(
        new Transition(
            AT_CENTRE, Index.of(CUE), 0, Observation.ofIndices(CUE, 1 + side), false, true));
  }

  private static double total(ActiveInferenceAgent agent, String table) {
    WorkingTable learnt = agent.model().learnt().get(table);
    double sum = 0;
    for (int c = 0; c < learnt.columns(); c++) {
      sum += learnt.counts().orElseThrow().total(c);
    }
    return sum;
  }

  private static double count(ActiveInferenceAgent agent, String table, int row, int column) {
    return agent.model().learnt().get(table).counts().orElseThrow().count(row, column);
  }

  /** Two rewards are seen, at the centre and on the left; three outcomes by eight states. */
  @Test
  void learnsTablesByTheirOwnRates() {
    var agent = agent(Map.of("learning.rates", Map.of(REWARD, 3.0, CONTEXT, 0.0)));
    left(agent, Phase.TRAIN);
    assertThat(total(agent, REWARD)).isCloseTo(24 + rewardsSeen(agent) * 3, within(1e-9));
    assertThat(total(agent, CONTEXT)).isEqualTo(2);
  }

  private static int rewardsSeen(ActiveInferenceAgent agent) {
    return MAZE.observedAtReset(MAZE.modality("reward")) ? 2 : 1;
  }

  @Test
  void learnsNothingInEvaluation() {
    var agent =
        agent(
            Map.of(
                "learning.when",
                LearningOptions.When.EPISODE,
                "learning.habitRate",
                1.0,
                "learning.preferenceRate",
                1.0,
                "learning.reduce.every",
                1));
    double[] preference = agent.model().preferences().logs(2)[0];
    left(agent, Phase.EVALUATE);
    assertThat(total(agent, REWARD)).isEqualTo(24);
    assertThat(total(agent, CONTEXT)).isEqualTo(2);
    assertThat(agent.habit(0)).isEqualTo(1);
    assertThat(agent.model().preferences().logs(2)[0]).containsExactly(preference);
  }

  @Test
  void learnsAtTheEndOfAnEpisodeOnly() {
    var agent = agent(Map.of("learning.when", LearningOptions.When.EPISODE));
    agent.begin(AT_CENTRE, Phase.TRAIN);
    agent.act();
    Observation arm = Observation.ofIndices(LEFT, 0);
    agent.observe(new Transition(AT_CENTRE, Index.of(LEFT), 1, arm, false, false));
    agent.act();
    assertThat(total(agent, REWARD)).isEqualTo(24);
    agent.observe(new Transition(arm, Index.of(LEFT), 1, arm, false, true));
    assertThat(total(agent, REWARD)).isCloseTo(24 + 1 + rewardsSeen(agent), within(1e-9));
  }

  /** Hindsight: the win on the left belongs to the context that the cue names afterwards. */
  @Test
  void givesRewardsToTheContextThatShowsItselfLater() {
    Model flying =
        Models.tMazeBuilder(0.98)
            .deterministicTransition(
                "location",
                List.of(
                    org.jackdaw.api.model.Parent.before("location"),
                    org.jackdaw.api.model.Parent.control("move")),
                v -> v[1])
            .build();
    Knowledge knowledge = Knowledge.Structure.of(flying, List.of(REWARD), 1, true);
    int column = 2 * LEFT; // location left, context left
    for (Beliefs beliefs : Beliefs.values()) {
      var options =
          Agents.options(
              Map.of("learning.when", LearningOptions.When.EPISODE, "learning.beliefs", beliefs));
      var agent = Agents.agent(options, knowledge, 1);
      leftThenCue(agent);
      double share = beliefs == Beliefs.SMOOTHED ? 1 : 0.5;
      assertThat(count(agent, REWARD, 1, column)).isCloseTo(1 + share, within(1e-9));
      assertThat(count(agent, REWARD, 1, column + 1)).isCloseTo(2 - share, within(1e-9));
    }
  }

  /** 1 and 1, then 2 and 1, then 1 + 0.5 + 1 and 1. */
  @Test
  void forgetsWhereContextsStarted() {
    var agent = agent(Map.of("learning.forgetting", 0.5));
    cue(agent, 0);
    cue(agent, 0);
    assertThat(count(agent, CONTEXT, 0, 0)).isCloseTo(2.5, within(1e-9));
    assertThat(count(agent, CONTEXT, 1, 0)).isCloseTo(1, within(1e-9));
  }

  @Test
  void learnsNoMoreThanItsCeiling() {
    var agent = agent(Map.of("learning.ceiling", OptionalDouble.of(4)));
    for (int episode = 0; episode < 20; episode++) {
      cue(agent, 0);
    }
    assertThat(total(agent, CONTEXT)).isCloseTo(4, within(1e-9));
    assertThat(count(agent, CONTEXT, 0, 0)).isGreaterThan(3.9);
  }

  /** Every choice adds its posterior: in all one count. */
  @Test
  void learnsHabitsFromItsPosterior() {
    var agent = agent(Map.of("learning.habitRate", 2.0, "gamma", 1.0));
    agent.begin(AT_CENTRE, Phase.TRAIN);
    agent.act();
    double[] posterior = new double[4];
    java.util.Arrays.setAll(posterior, p -> agent.lastPlan().posterior(p));
    agent.observe(
        new Transition(AT_CENTRE, Index.of(CUE), 0, Observation.ofIndices(CUE, 1), false, false));
    for (int p = 0; p < 4; p++) {
      assertThat(agent.habit(p)).isCloseTo(1 + 2 * posterior[p], within(1e-12));
    }
  }

  @Test
  void actsByHabitWhereThatIsAllItHas() {
    Map<String, Object> options =
        Map.of(
            "learning.habitRate", 50.0,
            "gamma", 0.0,
            "habits", List.of(1.0, 1.0, 1.0, 2.0));
    var agent = agent(options);
    for (int episode = 0; episode < 50; episode++) {
      cue(agent, 0);
    }
    // counts in proportion to 1 : 1 : 1 : 2 reproduce themselves
    assertThat(agent.habit(3) / agent.habit(0)).isCloseTo(2, within(1e-9));
    assertThat(agent.habit(3)).isCloseTo(2 + 50 * 50 * 0.4, within(1e-6));
  }

  @Test
  void learnsHabitsAtTheEndIfItLearnsThen() {
    var agent =
        agent(Map.of("learning.habitRate", 1.0, "learning.when", LearningOptions.When.EPISODE));
    agent.begin(AT_CENTRE, Phase.TRAIN);
    agent.act();
    Observation cue = Observation.ofIndices(CUE, 1);
    agent.observe(new Transition(AT_CENTRE, Index.of(CUE), 0, cue, false, false));
    agent.act();
    assertThat(agent.habit(0) + agent.habit(1) + agent.habit(2) + agent.habit(3)).isEqualTo(4);
    agent.observe(
        new Transition(cue, Index.of(LEFT), 1, Observation.ofIndices(LEFT, 0), false, true));
    assertThat(agent.habit(0) + agent.habit(1) + agent.habit(2) + agent.habit(3))
        .isCloseTo(6, within(1e-9));
  }

  @Test
  void comesToPreferWhatItMeets() {
    for (LearningOptions.When when : LearningOptions.When.values()) {
      var agent =
          agent(
              Map.of(
                  "learning.preferenceRate", 1.0,
                  "learning.when", when,
                  "preferenceScale", 0.0));
      for (int episode = 0; episode < 10; episode++) {
        cue(agent, 0);
      }
      double[] cues = agent.model().preferences().logs(1)[0];
      assertThat(cues[1]).as("%s: the cue left against right", when).isGreaterThan(cues[2] + 1);
    }
  }

  /** After 60 contexts on the left, a context on the right is not worth its count. */
  @Test
  void prunesWhatNeverHappened() {
    var agent =
        agent(
            Map.of(
                "learning.reduce.every",
                60,
                "learning.reduce.threshold",
                0.0,
                "learning.reduce.tables",
                List.of(CONTEXT)));
    for (int episode = 0; episode < 59; episode++) {
      cue(agent, 0);
    }
    assertThat(count(agent, CONTEXT, 1, 0)).isCloseTo(1, within(1e-9));
    cue(agent, 0);
    assertThat(count(agent, CONTEXT, 1, 0)).isCloseTo(0, within(1e-9));
    assertThat(count(agent, CONTEXT, 0, 0)).isCloseTo(62, within(1e-9));
  }

  /** Counts (1, 1, 1): -W = (1 / 1 - 1 / 3) / 2 = 1/3 each, whatever the outcome. */
  @Test
  void weighsCuriosityToFirstOrderIfAskedTo() {
    var agent =
        agent(Map.of("learning.novelty", LearningOptions.ParameterGain.HALF_RECIPROCAL_PRODUCT));
    agent.begin(AT_CENTRE, Phase.EVALUATE);
    agent.act();
    int term = agent.lastPlan().terms().indexOf("parameter-information-gain");
    assertThat(agent.lastPlan().term(term, LEFT)).isCloseTo(1.0 / 3, within(1e-12));
  }
}
