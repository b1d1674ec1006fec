package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.aif.agent.ActiveInferenceAgent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A T-maze whose arms tell more about the context (0.98) than its cue does (0.95). Policies that
 * are scored open-loop promise the information of an arm twice and go there; recursive planning
 * counts it once and asks the cue, which leaves time to use the answer.
 */
class AdversarialTMazeTest {

  private static final String CONFIG =
      """
      name: adversarial
      seed: 3
      seeds: 1
      protocol: {train-episodes: 1, evaluate-every: 1, evaluate-episodes: 1}
      environments:
        - {id: t-maze, cue-validity: 0.95, reward-probability: 0.98}
      contenders:
        - {agent: active-inference, label: open-loop, knowledge: model, policy-length: 2}
        - {agent: active-inference, label: tree, knowledge: model, planner: sophisticated, sophisticated: {depth: 2}}
        - {agent: active-inference, label: sampled, knowledge: model, planner: mcts, mcts: {depth: 2, simulations: 200}}
      """;

  private Plan plan;

  @BeforeEach
  void readConfiguration(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("adversarial.yaml"), CONFIG);
    plan =
        Experiment.read(file, List.of())
            .plan(Registry.load(AdversarialTMazeTest.class.getClassLoader()));
  }

  @Test
  void openLoopPoliciesGoToAnArmFirst() {
    assertThat(probabilityOfTheCue("open-loop")).isZero();
  }

  @Test
  void recursivePlanningVisitsTheCueFirst() {
    assertThat(probabilityOfTheCue("tree")).isEqualTo(1);
    assertThat(probabilityOfTheCue("sampled")).isEqualTo(1);
  }

  private double probabilityOfTheCue(String label) {
    Cell cell =
        plan.cells().stream()
            .filter(c -> c.name().equals("t-maze/" + label + "/0"))
            .findFirst()
            .orElseThrow();
    try (Environment world = cell.environment().open()) {
      Model model = ((PublishesModel) world).model(plan.seeds().run("t-maze", 0));
      AgentContext context =
          new AgentContext(
              cell.environment().spec().observations(),
              cell.environment().spec().actions(),
              new Knowledge.Full(model),
              Budget.episodes(1, 2),
              SeedTree.root(5));
      var agent = (ActiveInferenceAgent) cell.contender().factory().apply(context);
      agent.begin(world.reset(plan.seeds().episode("t-maze", 0, Phase.TRAIN, 0, 0)), Phase.TRAIN);
      double[] probabilities = new double[model.actions().size()];
      agent.actionProbabilities(probabilities);
      return probabilities[model.controls().get(0).position("cue")];
    }
  }
}
