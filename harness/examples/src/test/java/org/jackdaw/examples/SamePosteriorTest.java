package org.jackdaw.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jackdaw.api.model.Parent.after;
import static org.jackdaw.api.model.Parent.before;
import static org.jackdaw.api.model.Parent.control;

import java.util.List;
import org.jackdaw.aif.agent.ActiveInferenceAgent;
import org.jackdaw.aif.agent.ActiveInferenceFactory;
import org.jackdaw.aif.model.DirichletCounts;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Observation;
import org.jackdaw.baselines.bayes.ModelLearner;
import org.jackdaw.baselines.bayes.Psrl;
import org.junit.jupiter.api.Test;

/** Active inference and posterior sampling are told the same and learn the same. */
class SamePosteriorTest {

  private static final List<String> UNKNOWN =
      List.of("transition.x", "transition.y", "likelihood.reward", "start.x");

  private static final Model WORLD =
      Model.builder()
          .factor("x", "0", "1", "2")
          .factor("y", "0", "1")
          .control("push", "no", "yes")
          .control("turn", "left", "none", "right")
          .modality("x", "0", "1", "2")
          .modality("y", "0", "1")
          .modality("reward", "nothing", "win", "loss")
          .deterministicTransition("x", List.of(before("x"), control("push")), v -> v[0])
          .deterministicTransition(
              "y", List.of(before("y"), before("x"), control("turn")), v -> v[0])
          .deterministicLikelihood("x", List.of(after("x")), v -> v[0])
          .deterministicLikelihood("y", List.of(after("y")), v -> v[0])
          .deterministicLikelihood("reward", List.of(after("x"), after("y")), v -> 0)
          .rewardOnly("reward", 0, 1, -2)
          .build();

  private static Transition step(Observation before, RandomStream random, boolean last) {
    return new Transition(
        before,
        Indices.of(random.nextInt(2), random.nextInt(3)),
        new double[] {0, 1, -2}[random.nextInt(3)],
        seen(random),
        false,
        last);
  }

  private static Observation seen(RandomStream random) {
    return Observation.ofIndices(random.nextInt(3), random.nextInt(2));
  }

  /** Twelve episodes of nine steps, all of it at random, perceived by both. */
  private static void perceive(List<Agent> agents) {
    RandomStream random = SeedTree.root(8).stream();
    for (int episode = 0; episode < 12; episode++) {
      Observation before = seen(random);
      for (Agent agent : agents) {
        agent.begin(before, Phase.TRAIN);
      }
      for (int step = 1; step <= 9; step++) {
        Transition transition = step(before, random, step == 9);
        agents.forEach(agent -> agent.observe(transition));
        before = transition.after();
      }
    }
  }

  @Test
  void aKnownStructureWithUnknownTablesGivesBothTheSameCounts() {
    Knowledge knowledge = Knowledge.Structure.of(WORLD, UNKNOWN, 0.25, true);
    AgentContext context =
        new AgentContext(
            WORLD.observationSpace(),
            WORLD.actions().space(),
            knowledge,
            Budget.episodes(12, 9),
            SeedTree.root(1));
    ActiveInferenceFactory inference = new ActiveInferenceFactory();
    Psrl.Factory sampling = new Psrl.Factory();
    assertThat(sampling.problems(sampling.defaults(), context)).isEmpty();
    ActiveInferenceAgent one =
        (ActiveInferenceAgent) inference.create(inference.defaults(), context);
    ModelLearner other = (ModelLearner) sampling.create(sampling.defaults(), context);

    perceive(List.of(one, other));

    for (String table : UNKNOWN) {
      DirichletCounts counts = one.model().learnt().get(table).counts().orElseThrow();
      double[][] same = other.counts(table).orElseThrow();
      double learnt = 0;
      for (int column = 0; column < same.length; column++) {
        for (int row = 0; row < same[column].length; row++) {
          assertThat(same[column][row])
              .as("%s[%d, %d]", table, row, column)
              .isCloseTo(counts.count(row, column), within(1e-9));
          learnt += same[column][row] - 0.25;
        }
      }
      assertThat(learnt).as(table).isEqualTo(table.startsWith("start") ? 12 : 108);
    }
  }
}
