package org.jackdaw.aif.agent;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.SampledWorld;
import org.jackdaw.aif.learning.EpisodeLearning;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.tree.MonteCarloRule;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.testkit.AgentContract;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Nested;

/** The contract of every agent, with the published model, while learning, and with memory. */
class ActiveInferenceContractTest {

  @Nested
  class WithTheModel extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory().create(Agents.policyLength(2), context);
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
      return new ActiveInferenceFactory().create(Agents.policyLength(2), context);
    }

    @Override
    protected Knowledge knowledge() {
      return Knowledge.Structure.of(CueCorridor.informed().model(0), List.of(), 1, true);
    }
  }

  @Nested
  class SamplingInTiger extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      ActiveInferenceOptions soft =
          Agents.options(
              o -> {
                o.put("deterministic", false);
                o.put("gamma", 0.05);
                o.put("alpha", 1.0);
              });
      return new ActiveInferenceFactory().create(soft, context);
    }

    @Override
    protected Environment world() {
      return new SampledWorld(Models.tiger(), 20);
    }

    @Override
    protected Knowledge knowledge() {
      return Knowledge.Structure.of(Models.tiger(), List.of("likelihood.sound"), 1, true);
    }
  }

  @Nested
  class PlanningByATree extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory()
          .create(planner(ActiveInferenceOptions.Planning.SOPHISTICATED), context);
    }

    @Override
    protected Knowledge knowledge() {
      return new Knowledge.Full(CueCorridor.informed().model(0));
    }
  }

  @Nested
  class PlanningByDynamicProgrammingWhileLearning extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory()
          .create(planner(ActiveInferenceOptions.Planning.DYNAMIC_PROGRAMMING), context);
    }

    @Override
    protected Knowledge knowledge() {
      List<String> unknown = List.of("transition.position");
      return Knowledge.Structure.of(CueCorridor.informed().model(0), unknown, 1, true);
    }
  }

  @Nested
  class PlanningByMonteCarlo extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      ActiveInferenceOptions few =
          Agents.options(
              o -> {
                o.put("planner", ActiveInferenceOptions.Planning.MCTS);
                o.put(
                    "mcts",
                    new MctsOptions(
                        5,
                        3,
                        1,
                        MonteCarloRule.Backup.MEAN,
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty()));
              });
      return new ActiveInferenceFactory().create(few, context);
    }

    @Override
    protected Knowledge knowledge() {
      return new Knowledge.Full(CueCorridor.informed().model(0));
    }
  }

  @Nested
  class PassingMarginalMessages extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory().create(passing("MARGINAL_MESSAGE_PASSING"), context);
    }

    @Override
    protected Knowledge knowledge() {
      return Knowledge.Structure.of(CueCorridor.informed().model(0), List.of(), 1, true);
    }
  }

  @Nested
  class PassingVariationalMessages extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory().create(passing("VARIATIONAL_MESSAGE_PASSING"), context);
    }

    @Override
    protected Knowledge knowledge() {
      return new Knowledge.Full(CueCorridor.informed().model(0));
    }
  }

  private static ActiveInferenceOptions planner(ActiveInferenceOptions.Planning planner) {
    return Agents.options(
        o -> {
          o.put("planner", planner);
          o.put("deterministic", false);
          o.put("gamma", 1.0);
          o.put("alpha", 1.0);
        });
  }

  @Nested
  class LearningLateAndPlanningLess extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory()
          .create(
              Agents.options(
                  Map.ofEntries(
                      Map.entry("policyLength", 2),
                      Map.entry("deterministic", false),
                      Map.entry("gamma", 1.0),
                      Map.entry("alpha", 1.0),
                      Map.entry("discount", 0.9),
                      Map.entry("occamWindow", OptionalDouble.of(3)),
                      Map.entry("precision.inferred", true),
                      Map.entry("replan.every", 2),
                      Map.entry("replan.surprise", OptionalDouble.of(2)),
                      Map.entry("learning.when", LearningOptions.When.EPISODE),
                      Map.entry("learning.beliefs", EpisodeLearning.Beliefs.SMOOTHED),
                      Map.entry("learning.habitRate", 0.5),
                      Map.entry("learning.preferenceRate", 0.1))),
              context);
    }

    @Override
    protected Knowledge knowledge() {
      return Knowledge.Structure.of(CueCorridor.informed().model(0), List.of(), 1, true);
    }
  }

  @Nested
  class ForgettingAndPruning extends AgentContract {
    @Override
    protected Agent create(AgentContext context) {
      return new ActiveInferenceFactory()
          .create(
              Agents.options(
                  Map.ofEntries(
                      Map.entry("deterministic", false),
                      Map.entry("alpha", 1.0),
                      Map.entry("inductive.goals", List.of("position=4")),
                      Map.entry("statePreferences", Map.of("goal", List.of(0.0, 0.5))),
                      Map.entry(
                          "finalStatePreferences",
                          Map.of("position", List.of(0.0, 0.0, 0.1, 0.2, 0.3))),
                      Map.entry("sampling", ActionSelection.Sampling.FULL),
                      Map.entry("learning.forgetting", 0.05),
                      Map.entry("learning.ceiling", OptionalDouble.of(20)),
                      Map.entry("learning.habitRate", 0.5),
                      Map.entry("learning.reduce.every", 3),
                      Map.entry("learning.reduce.threshold", 0.0))),
              context);
    }

    @Override
    protected Environment world() {
      return CueCorridor.kept();
    }

    @Override
    protected Knowledge knowledge() {
      return Knowledge.Structure.of(CueCorridor.kept().model(0), List.of(), 1, true);
    }
  }

  private static ActiveInferenceOptions passing(String messages) {
    return Agents.options(
        o -> {
          o.put("policyLength", 2);
          o.put("inference", ActiveInferenceOptions.Inference.valueOf(messages));
          o.put("inferenceHorizon", 3);
          o.put("deterministic", false);
          o.put("gamma", 1.0);
          o.put("alpha", 1.0);
        });
  }
}
