package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.SampledWorld;
import org.jackdaw.aif.spm.Counts;
import org.jackdaw.aif.spm.DemoMaze;
import org.jackdaw.aif.spm.Script;
import org.jackdaw.aif.spm.SpmModel;
import org.jackdaw.aif.spm.SpmScheme;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.aif.spm.Trial;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.testkit.AgentContract;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpmAgentTest {

  private static final List<List<String>> POLICIES =
      Arrays.stream(DemoMaze.POLICIES)
          .map(p -> Arrays.stream(p).mapToObj(String::valueOf).toList())
          .toList();

  private static ActiveInferenceOptions options(Consumer<java.util.Map<String, Object>> changes) {
    return Agents.options(
        o -> {
          o.put("engine", ActiveInferenceOptions.Engine.SPM);
          o.put("spm", SpmOptions.of(DemoMaze.settings()));
          changes.accept(o);
        });
  }

  /** The maze of {@link DemoMaze} as a world would publish it. */
  private static Model maze() {
    SpmModel tables = DemoMaze.builder().build();
    return Model.builder()
        .factor("position", "centre", "left", "right", "cue")
        .factor("context", "left", "right")
        .control("move", "centre", "left", "right", "cue")
        .modality("place", "centre", "left", "right", "cue-left", "cue-right")
        .modality("reward", "neutral", "win", "loss")
        .deterministicTransition(
            "position",
            List.of(Parent.before("position"), Parent.control("move")),
            v -> v[0] == 1 || v[0] == 2 ? v[0] : v[1])
        .likelihood(
            "place",
            List.of(Parent.after("position"), Parent.after("context")),
            (v, column) -> copy(tables.likelihood(0), v, column))
        .likelihood(
            "reward",
            List.of(Parent.after("position"), Parent.after("context")),
            (v, column) -> copy(tables.likelihood(1), v, column))
        .start("position", 128.0 / 131, 1.0 / 131, 1.0 / 131, 1.0 / 131)
        .reward("reward", 0, 1, -1)
        .preference("place", OutcomeValues.of(-1, 0, 0, 0, 0))
        .preference("reward", OutcomeValues.of(0, 6, -6))
        .build();
  }

  private static void copy(Tensor table, int[] v, double[] column) {
    for (int o = 0; o < column.length; o++) {
      column[o] = table.at(o, v[0], v[1]);
    }
  }

  private static SpmAgent agent(ActiveInferenceOptions options, Knowledge knowledge, int limit) {
    return (SpmAgent) new ActiveInferenceFactory().create(options, context(knowledge, limit));
  }

  private static AgentContext context(Knowledge knowledge, int limit) {
    Model model = knowledge.model().orElseThrow();
    return new AgentContext(
        model.observationSpace(),
        model.actions().space(),
        knowledge,
        Budget.episodes(10, limit),
        SeedTree.root(1));
  }

  /** Lives through recorded outcomes; compares with the trial in every step. */
  private static void follow(SpmAgent agent, Trial trial, int[][] outcomes, int[] moves) {
    Observation now = Observation.ofIndices(outcomes[0][0], outcomes[1][0]);
    agent.begin(now, Phase.TRAIN);
    compare(agent, trial, 0);
    for (int t = 0; t < 2; t++) {
      Observation next = Observation.ofIndices(outcomes[0][t + 1], outcomes[1][t + 1]);
      double[] reward = {0, 1, -1};
      Value action = maze().actions().value(moves[t]);
      agent.observe(new Transition(now, action, reward[outcomes[1][t + 1]], next, t == 1, false));
      now = next;
      compare(agent, trial, t + 1);
    }
  }

  private static void compare(SpmAgent agent, Trial trial, int t) {
    var open = agent.latestTrial().orElseThrow();
    for (int k = 0; k < POLICIES.size(); k++) {
      assertThat(open.posterior(k)).isCloseTo(trial.policies().posterior().at(k, t), within(1e-12));
    }
    assertThat(open.precision()).isCloseTo(trial.policies().precision().at(t), within(1e-12));
    assertThat(agent.variationalFreeEnergy().orElseThrow())
        .isCloseTo(-trial.policies().totalFreeEnergy().at(t), within(1e-10));
    if (t < 2) {
      double[] chances = new double[4];
      agent.actionProbabilities(chances);
      for (int a = 0; a < 4; a++) {
        assertThat(chances[a]).isCloseTo(trial.policies().actions().at(a, 0, t), within(1e-12));
      }
    }
    if (t == 2) {
      for (int f = 0; f < 2; f++) {
        for (int s = 0; s < agent.belief().size(f); s++) {
          assertThat(agent.belief().probability(f, s))
              .isCloseTo(trial.states().averaged().get(f).at(s, 2), within(1e-12));
        }
      }
    }
  }

  /** The cue tells the right arm, as in the recorded trials of the reference implementation. */
  @Test
  void believesAndChoosesAsTheTrialSchemeDoes() {
    int[][] outcomes = {{0, 4, 2}, {0, 0, 1}};
    int[][] controls = {{3, 2}, {0, 0}};
    SpmModel model = DemoMaze.builder().start(128, 1, 1, 1).start(1, 1).build();
    SpmScheme scheme = new SpmScheme(model, DemoMaze.settings());
    Trial trial = scheme.run(Script.of(outcomes, new int[0][], controls));
    SpmAgent agent =
        agent(options(o -> o.put("policies", POLICIES)), new Knowledge.Full(maze()), 2);
    follow(agent, trial, outcomes, new int[] {3, 2});
  }

  /** Four episodes; the start of the context is learnt from counts (2, 2). */
  @Test
  void learnsAsTheTrialSchemeDoes() {
    int[][] controls = {{3, 1}, {0, 0}};
    List<Tensor> counts = List.of(Counts.KNOWN, Tensor.vector(2, 2));
    SpmModel model = DemoMaze.builder().start(128, 1, 1, 1).startCounts(counts).build();
    SpmScheme scheme = new SpmScheme(model, DemoMaze.settings());
    Knowledge knowledge = Knowledge.Structure.of(maze(), List.of("start.context"), 2, true);
    SpmAgent agent = agent(options(o -> o.put("policies", POLICIES)), knowledge, 2);
    for (int i = 0; i < 4; i++) {
      int[][] outcomes = {{0, 3, 1}, {0, 0, 1}};
      Trial trial = scheme.run(Script.of(outcomes, new int[0][], controls));
      follow(agent, trial, outcomes, new int[] {3, 1});
    }
    Tensor learnt = agent.scheme().counts().start().get(1);
    assertThat(learnt.at(0)).isCloseTo(6, within(0.01));
    assertThat(learnt.at(0)).isCloseTo(scheme.counts().start().get(1).at(0), within(1e-12));
  }

  private static int wins(ActiveInferenceOptions options, int episodes) {
    Model maze = Models.tMazeBuilder(0.98).preference("reward", OutcomeValues.of(0, 6, -6)).build();
    SpmAgent agent = agent(options, new Knowledge.Full(maze), 2);
    SampledWorld world = new SampledWorld(maze, 2);
    int wins = 0;
    for (int i = 0; i < episodes; i++) {
      Observation now = world.reset(new Episode(1, Phase.TRAIN, i, i, 100 + i));
      agent.begin(now, Phase.TRAIN);
      for (int t = 0; t < 2; t++) {
        Value action = agent.act();
        var step = world.step(action);
        agent.observe(
            new Transition(now, action, step.reward(), step.observation(), t == 1, false));
        now = step.observation();
        wins += step.reward() > 0 && t == 1 ? 1 : 0;
      }
    }
    return wins;
  }

  /** Of 40 episodes about 0.98 are won by way of the cue, and half without curiosity. */
  @Test
  void goesToTheCueOutOfCuriosity() {
    assertThat(wins(options(o -> o.put("policies", POLICIES)), 40)).isGreaterThanOrEqualTo(36);
    ActiveInferenceOptions blind =
        options(
            o -> {
              o.put("policies", POLICIES);
              o.put("epistemicWeight", 0.0);
            });
    assertThat(wins(blind, 40)).isLessThan(36);
  }

  @Test
  void obeysTheMask() {
    SpmAgent agent = agent(options(o -> {}), new Knowledge.Full(maze()), 2);
    Observation only =
        Observation.ofIndices(0, 0).withMask(ActionMask.of(false, false, true, false));
    agent.begin(only, Phase.TRAIN);
    double[] chances = new double[4];
    agent.actionProbabilities(chances);
    assertThat(chances).containsExactly(0, 0, 1, 0);
  }

  private static List<String> problems(ActiveInferenceOptions options, int limit) {
    return new ActiveInferenceFactory()
        .problems(options, context(new Knowledge.Full(maze()), limit));
  }

  @Test
  void saysWhyItCannotBeUsed() {
    assertThat(problems(options(o -> o.put("policyLength", 2)), 2)).isEmpty();
    assertThat(problems(options(o -> {}), 50)).isEmpty();
    assertThat(problems(options(o -> o.put("policyLength", 2)), 5))
        .containsExactly(
            "active-inference: engine spm weighs policies over the whole episode: they must have"
                + " 1 action, or at least as many as the step limit 5, got 2");
    assertThat(problems(options(o -> o.put("gamma", 4.0)), 2))
        .containsExactly("active-inference: engine spm does not use gamma; see its options, spm");
    ActiveInferenceOptions clean =
        Agents.options(o -> o.put("spm", SpmOptions.of(DemoMaze.settings())));
    assertThat(problems(clean, 2))
        .containsExactly(
            "active-inference: spm holds options of engine spm, but engine is another");
  }

  @Nested
  class WithMoves extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory().create(options(o -> {}), context);
    }

    @Override
    protected Knowledge knowledge() {
      return new Knowledge.Full(CueCorridor.informed().model(0));
    }
  }

  @Nested
  class LearningEveryTable extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory().create(options(o -> {}), context);
    }

    @Override
    protected Knowledge knowledge() {
      return Knowledge.Structure.of(CueCorridor.informed().model(0), List.of(), 1, true);
    }
  }

  @Nested
  class AtTheBandit extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory().create(options(o -> {}), context);
    }

    @Override
    protected Environment world() {
      return new SampledWorld(Models.bandit(0.2, 0.7), 10);
    }

    @Override
    protected Knowledge knowledge() {
      return Knowledge.Structure.of(Models.bandit(0.2, 0.7), List.of("likelihood.reward"), 1, true);
    }
  }

  /** The sound depends on the tiger before the move, which no factor of this scheme remembers. */
  @Test
  void refusesAWorldWhoseFactorsMoveEachOther() {
    AgentContext tiger = context(new Knowledge.Full(Models.tiger()), 5);
    assertThat(new ActiveInferenceFactory().problems(options(o -> {}), tiger))
        .containsExactly(
            "active-inference: spm: the transition of previous-tiger must not depend on tiger");
  }
}
