package org.jackdaw.baselines.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.junit.jupiter.api.Test;

class ModelLearningTest {

  private static final int LIMIT = 20;

  private static Map<String, AgentFactory<?>> learners() {
    Map<String, AgentFactory<?>> learners = new TreeMap<>();
    for (AgentFactory<?> factory :
        List.of(
            new RMax.Factory(),
            new MbieEb.Factory(),
            new Ucrl2.Factory(),
            new Ucbvi.Factory(),
            new Psrl.Factory(),
            new Beb.Factory())) {
      learners.put(factory.id(), factory);
    }
    return learners;
  }

  private static <O extends Record> Agent agent(AgentFactory<O> factory, AgentContext context) {
    assertThat(factory.problems(factory.defaults(), context)).isEmpty();
    return factory.create(factory.defaults(), context);
  }

  private static double solved(AgentFactory<?> factory, Model model, Knowledge knowledge) {
    int episodes = 150;
    AgentContext context = Runs.context(model, knowledge, Budget.episodes(episodes, LIMIT), 3);
    Agent agent = agent(factory, context);
    Runs.mean(model, agent, Phase.TRAIN, episodes, LIMIT, 5);
    return Runs.mean(model, agent, Phase.EVALUATE, 20, LIMIT, 6);
  }

  /** The shortest way has six steps; within 20 every learner that found it earns 1 always. */
  @Test
  void everyLearnerCrossesTheLakeWithoutBeingToldAnything() {
    learners()
        .forEach(
            (id, factory) ->
                assertThat(solved(factory, Models.lake(false), new Knowledge.None()))
                    .as(id)
                    .isEqualTo(1));
  }

  @Test
  void everyLearnerCrossesTheLakeWithItsStructureGiven() {
    Model lake = Models.lake(false);
    Knowledge knowledge = Knowledge.Structure.of(lake, List.of("transition.cell"), 0.1, true);
    learners()
        .forEach((id, factory) -> assertThat(solved(factory, lake, knowledge)).as(id).isEqualTo(1));
  }

  @Test
  void learnersCrossTheLakeWithASampledGoal() {
    Model lake = Models.lake(false);
    Knowledge knowledge = Knowledge.Structure.of(lake, List.of("transition.cell"), 0.01, false);
    for (AgentFactory<?> factory : List.of(new RMax.Factory(), new MbieEb.Factory())) {
      assertThat(solved(factory, lake, knowledge)).as(factory.id()).isEqualTo(1);
    }
  }

  @Test
  void everyLearnerFindsTheBetterArm() {
    Model bandit = Models.bandit(0.2, 0.8);
    learners()
        .forEach(
            (id, factory) ->
                assertThat(solved(factory, bandit, new Knowledge.None()) / LIMIT)
                    .as(id)
                    .isCloseTo(0.8, within(0.08)));
  }
}
