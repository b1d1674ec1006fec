package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.oracle.HistoryPolicy;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.PolicyValue;
import org.jackdaw.oracle.Yardsticks;
import org.junit.jupiter.api.Test;

/** The quickstart's T-maze with the quickstart's active inference agent, exactly. */
class TMazeAcceptanceTest {

  private static final double OPTIMUM = 0.96;

  private final Plan plan =
      Experiment.read(Quickstart.CONFIG, List.of())
          .plan(Registry.load(TMazeAcceptanceTest.class.getClassLoader()));
  private final Cell cell =
      plan.cells().stream()
          .filter(c -> c.name().equals("t-maze/active-inference/0"))
          .findFirst()
          .orElseThrow();

  @Test
  void theExactOptimumIsWhatTheDocumentationSays() {
    Yardsticks yardsticks = Yardsticks.of(model(), cell.environment().stepLimit());

    assertThat(yardsticks.ceiling().orElseThrow()).isCloseTo(OPTIMUM, within(1e-12));
  }

  @Test
  void theExactValueOfItsPolicyIsWithinTwoPercentOfTheOptimum() {
    Model model = model();
    HistoryPolicy policy = HistoryPolicy.of(model, Phase.EVALUATE, this::agent);

    double value = PolicyValue.of(JointModel.of(model), cell.environment().stepLimit(), policy);

    assertThat(value).isBetween(0.98 * OPTIMUM, OPTIMUM + 1e-12);
  }

  @Test
  void itVisitsTheCueInEveryEpisode() {
    try (Environment world = new StepLimit(cell.environment().open(), 2);
        Agent agent = agent()) {
      for (int e = 0; e < 200; e++) {
        Episode episode = plan.seeds().episode("t-maze", 0, Phase.TRAIN, e, e);
        FirstAction first = new FirstAction();
        EpisodeLoop.run(world, agent, episode, first);
        int action = model().actions().joint(first.action.orElseThrow());
        assertThat(model().controls().get(0).label(action)).isEqualTo("cue");
      }
    }
  }

  private Model model() {
    try (Environment world = cell.environment().open()) {
      return ((PublishesModel) world).model(plan.seeds().run("t-maze", 0));
    }
  }

  private Agent agent() {
    AgentContext context =
        new AgentContext(
            cell.environment().spec().observations(),
            cell.environment().spec().actions(),
            new Knowledge.Full(model()),
            Budget.episodes(200, 2),
            SeedTree.root(5));
    return cell.contender().factory().apply(context);
  }

  private static final class FirstAction implements EpisodeListener {
    private Optional<Value> action = Optional.empty();

    @Override
    public void acted(Value next) {
      action = action.or(() -> Optional.of(next));
    }
  }
}
