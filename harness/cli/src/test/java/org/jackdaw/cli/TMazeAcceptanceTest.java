package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void itsMeanReturnInTheTableIsWithinFourStandardErrorsOfTheOptimum(@TempDir Path work)
      throws Exception {
    Path out = work.resolve("out");
    CommandRun run =
        CommandRun.of("run", Quickstart.CONFIG.toString(), "--quiet", "--out", out.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    List<Double> scores = lastEvaluations(out);
    assertThat(scores).hasSize(20);
    double mean = scores.stream().mapToDouble(s -> s).average().orElseThrow();
    double squares = scores.stream().mapToDouble(s -> (s - mean) * (s - mean)).sum();
    double error = StrictMath.sqrt(squares / 19 / 20);

    assertThat(Math.abs(mean - OPTIMUM)).isLessThanOrEqualTo(4 * error);
    assertThat(run.out()).contains(String.format(Locale.ROOT, "%.3f [", mean));
  }

  /** Per run the mean return of the agent's last evaluation, read off the rows. */
  private static List<Double> lastEvaluations(Path folder) throws IOException {
    Map<String, List<Double>> byRun = new TreeMap<>();
    for (String row : Files.readAllLines(folder.resolve("episodes.csv"))) {
      String[] cells = row.split(",");
      if (cells[1].equals("t-maze")
          && cells[2].equals("active-inference")
          && cells[5].equals("evaluate")
          && cells[6].equals("200")) {
        byRun.computeIfAbsent(cells[4], r -> new ArrayList<>()).add(Double.valueOf(cells[10]));
      }
    }
    return byRun.values().stream()
        .map(returns -> returns.stream().mapToDouble(r -> r).average().orElseThrow())
        .toList();
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
