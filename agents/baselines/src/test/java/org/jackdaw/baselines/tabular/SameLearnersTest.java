package org.jackdaw.baselines.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Observation;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.jackdaw.baselines.SampledWorld;
import org.jackdaw.baselines.bonus.BonusKind;
import org.junit.jupiter.api.Test;

/** Learners that are special cases of others do the same, to the last bit. */
class SameLearnersTest {

  private static final Model LAKE = Models.lake(true);

  /** Every reward and value met in 300 training episodes on the lake, some cut at 20 steps. */
  private static <O extends Record> List<Double> lived(
      AgentFactory<O> factory, Map<String, ?> changes) {
    TabularAgent agent =
        (TabularAgent)
            factory.create(
                Told.with(factory.defaults(), changes),
                Runs.context(LAKE, Budget.episodes(300, 20)));
    List<Double> lived = new ArrayList<>();
    Environment world = new StepLimit(new SampledWorld(LAKE), 20);
    for (int e = 0; e < 300; e++) {
      Episode episode = new Episode(1, Phase.TRAIN, e, e, SeedTree.root(2).child(e).seed());
      lived.add(EpisodeLoop.run(world, agent, episode, EpisodeListener.NONE).totalReward());
      lived.add(agent.value(0));
    }
    for (int s = 0; s < 16; s++) {
      agent.begin(Observation.ofIndices(s), Phase.EVALUATE);
      for (int a = 0; a < 4; a++) {
        lived.add(agent.value(a));
      }
    }
    return lived;
  }

  private static final Map<String, ?> NONE = Map.of("step-size-power", power());

  private static OptionalDouble power() {
    return OptionalDouble.of(0.7);
  }

  private static Map<String, ?> and(String key, Object value) {
    return Map.of("step-size-power", power(), key, value);
  }

  @Test
  void nStepSarsaOfOneStepIsSarsa() {
    List<Double> sarsa = lived(new Sarsa.Factory(), NONE);
    assertThat(lived(new NStepSarsa.Factory(), and("lookahead", 1))).isEqualTo(sarsa);
    assertThat(lived(new NStepSarsa.Factory(), and("lookahead", 2))).isNotEqualTo(sarsa);
    assertThat(sarsa.stream().filter(v -> v > 0)).hasSizeGreaterThan(20);
  }

  @Test
  void treeBackupOfOneStepIsExpectedSarsa() {
    List<Double> sarsa = lived(new ExpectedSarsa.Factory(), NONE);
    assertThat(lived(new TreeBackup.Factory(), and("lookahead", 1))).isEqualTo(sarsa);
    assertThat(lived(new TreeBackup.Factory(), and("lookahead", 2))).isNotEqualTo(sarsa);
  }

  @Test
  void sarsaLambdaWithoutTracesIsSarsa() {
    List<Double> sarsa = lived(new Sarsa.Factory(), NONE);
    assertThat(lived(new SarsaLambda.Factory(), and("lambda", 0.0))).isEqualTo(sarsa);
    assertThat(lived(new SarsaLambda.Factory(), and("lambda", 0.5))).isNotEqualTo(sarsa);
  }

  @Test
  void watkinsWithoutTracesIsQLearning() {
    List<Double> q = lived(new QLearning.Factory(), NONE);
    assertThat(lived(new WatkinsQ.Factory(), and("lambda", 0.0))).isEqualTo(q);
    assertThat(lived(new WatkinsQ.Factory(), and("lambda", 0.5))).isNotEqualTo(q);
  }

  @Test
  void dynaWithoutPlanningIsQLearning() {
    List<Double> q = lived(new QLearning.Factory(), NONE);
    assertThat(lived(new DynaQ.Factory(), and("planning-steps", 0))).isEqualTo(q);
    assertThat(lived(new DynaQPlus.Factory(), and("planning-steps", 0))).isEqualTo(q);
    assertThat(lived(new DynaQ.Factory(), and("planning-steps", 1))).isNotEqualTo(q);
  }

  @Test
  void aBonusOfNoWeightChangesNothing() {
    List<Double> q = lived(new QLearning.Factory(), NONE);
    for (var kind : BonusKind.values()) {
      Map<String, ?> free =
          Map.of("step-size-power", power(), "bonus.kind", kind, "bonus.scale", 0.0);
      assertThat(lived(new QLearning.Factory(), free)).as("%s", kind).isEqualTo(q);
    }
  }
}
