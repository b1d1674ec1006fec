package org.jackdaw.baselines.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When the next action is drawn, in a state that a step does not leave. */
class NextActionTest {

  static List<AgentFactory<?>> free() {
    return List.of(
        new QLearning.Factory(),
        new ExpectedSarsa.Factory(),
        new DoubleQLearning.Factory(),
        new TreeBackup.Factory(),
        new WatkinsQ.Factory(),
        new DynaQ.Factory(),
        new DynaQPlus.Factory());
  }

  /** Greedy; the second action is the better one until it brings a loss in a step to nowhere. */
  private static Told disappointed(AgentFactory<?> factory, Map<String, ?> more) {
    Map<String, Object> changes = new LinkedHashMap<>(Map.of("epsilon-end", 0.0));
    changes.putAll(more);
    if (factory instanceof TreeBackup.Factory || factory instanceof NStepSarsa.Factory) {
      changes.put("lookahead", 1);
    }
    Told agent = Told.of(factory, 2, changes);
    agent.begin(0).end(1, 1, 1).begin(0).end(1, 1, 1).begin(0).end(1, 1, 1);
    return agent.begin(0).step(1, -1000, 0);
  }

  @ParameterizedTest
  @MethodSource("free")
  void drawnBeforeTheUpdateItIsTheOneThatLookedBest(AgentFactory<?> factory) {
    Told agent = disappointed(factory, Map.of("next-action", NextAction.BEFORE_UPDATE));
    assertThat(agent.act()).isEqualTo(1);
    assertThat(agent.step(1, -1000, 0).act()).isZero();
  }

  @ParameterizedTest
  @MethodSource("free")
  void drawnAfterTheUpdateItIsTheOneThatLooksBestNow(AgentFactory<?> factory) {
    assertThat(disappointed(factory, Map.of()).act()).isZero();
  }

  @Test
  void anActionDrawnInOneEpisodeIsNotTakenInTheNext() {
    Told agent =
        Told.of(
            new QLearning.Factory(),
            2,
            Map.of("epsilon-end", 0.0, "next-action", NextAction.BEFORE_UPDATE));
    agent.begin(0).step(1, 1, 0).cut(1, -1000, 0);
    assertThat(agent.begin(0).act()).isZero();
  }

  @Test
  void learnersFromTheNextActionDrawItBefore() {
    for (var factory :
        List.of(new Sarsa.Factory(), new SarsaLambda.Factory(), new NStepSarsa.Factory())) {
      assertThat(disappointed(factory, Map.of()).act()).as(factory.id()).isEqualTo(1);
      assertThat(problems(factory))
          .singleElement()
          .asString()
          .isEqualTo(
              factory.id()
                  + ": next-action must be before-update, since its update uses that action");
    }
  }

  private static <O extends Record> List<String> problems(AgentFactory<O> factory) {
    O late = Told.with(factory.defaults(), Map.of("next-action", NextAction.AFTER_UPDATE));
    return factory.problems(late, Runs.context(Models.lake(true), Budget.episodes(10, 20)));
  }
}
