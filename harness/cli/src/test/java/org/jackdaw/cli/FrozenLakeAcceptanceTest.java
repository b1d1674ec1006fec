package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.aif.agent.ActiveInferenceAgent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.oracle.Yardsticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quickstart's frozen lake with the quickstart's agents that plan by dynamic programming. */
class FrozenLakeAcceptanceTest {

  private static final double OPTIMUM = 0.74419;
  private static final int LIMIT = 100;
  private static final int CELLS = 16;
  private static final int MOVES = 4;

  private final Plan plan =
      Experiment.read(Quickstart.CONFIG, List.of())
          .plan(Registry.load(FrozenLakeAcceptanceTest.class.getClassLoader()));

  @Test
  void withoutTheEpistemicTermItsExactValueIsWithinTwoPercentOfTheOptimum() {
    Cell cell = cell("aif-dynamic-no-epistemic");
    double ceiling = Yardsticks.of(model(cell), LIMIT).ceiling().orElseThrow();

    assertThat(ceiling).isCloseTo(OPTIMUM, within(1e-5));
    assertThat(new Walks(cell).value()).isBetween(0.98 * OPTIMUM, ceiling + 1e-12);
  }

  /** Every slip is a surprise, and surprises never end on the ice, so it stays there. */
  @Test
  void theEpistemicTermCostsMostOfTheReward() {
    assertThat(new Walks(cell("aif-dynamic")).value()).isBetween(0.0, 0.2);
  }

  @Test
  void itsMeanReturnIsWithinFourStandardErrorsOfItsExactValue(@TempDir Path work) throws Exception {
    Path out = work.resolve("out");
    CommandRun run =
        CommandRun.of("run", config(work).toString(), "--quiet", "--out", out.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    List<Double> scores = means(out);
    assertThat(scores).hasSize(20);
    double mean = scores.stream().mapToDouble(s -> s).average().orElseThrow();
    double squares = scores.stream().mapToDouble(s -> (s - mean) * (s - mean)).sum();
    double error = StrictMath.sqrt(squares / 19 / 20);

    double exact = new Walks(cell("aif-dynamic-no-epistemic")).value();
    assertThat(Math.abs(mean - exact)).isLessThanOrEqualTo(4 * error);
    assertThat(error).isLessThan(0.02);
  }

  private static Path config(Path folder) throws IOException {
    String text =
        """
        name: lake
        seed: 2
        seeds: 20
        protocol: {train-episodes: 1, evaluate-every: 1, evaluate-episodes: 100}
        environments:
          - {id: frozen-lake, map: 4x4, slippery: true}
        contenders:
          - {agent: active-inference, knowledge: model, planner: dynamic-programming, horizon-aware: true, epistemic-weight: 0}
        """;
    return Files.writeString(folder.resolve("lake.yaml"), text);
  }

  /** Per run the mean return of the last evaluation, read off the rows. */
  private static List<Double> means(Path folder) throws IOException {
    Map<String, List<Double>> byRun = new TreeMap<>();
    for (String row : Files.readAllLines(folder.resolve("episodes.csv"))) {
      String[] cells = row.split(",");
      if (cells[5].equals("evaluate") && cells[6].equals("1")) {
        byRun.computeIfAbsent(cells[4], r -> new ArrayList<>()).add(Double.valueOf(cells[10]));
      }
    }
    return byRun.values().stream()
        .map(returns -> returns.stream().mapToDouble(r -> r).average().orElseThrow())
        .toList();
  }

  private Cell cell(String label) {
    return plan.cells().stream()
        .filter(c -> c.name().equals("frozen-lake/" + label + "/0"))
        .findFirst()
        .orElseThrow();
  }

  private Model model(Cell cell) {
    try (Environment world = cell.environment().open()) {
      return ((PublishesModel) world).model(plan.seeds().run("frozen-lake", 0));
    }
  }

  /**
   * The exact value of an agent that sees its cell: what it does in a cell at a step is asked of
   * the agent after a walk that leads there, and the values follow from the last step back.
   */
  private final class Walks {

    private final Model model;
    private final ActiveInferenceAgent agent;
    private final int[][] cameFrom = new int[LIMIT][CELLS]; // by step: cell before, or -1
    private final int[][] cameBy = new int[LIMIT][CELLS];

    Walks(Cell cell) {
      model = model(cell);
      AgentContext context =
          new AgentContext(
              cell.environment().spec().observations(),
              cell.environment().spec().actions(),
              new Knowledge.Full(model),
              Budget.episodes(200, LIMIT),
              SeedTree.root(5));
      agent = (ActiveInferenceAgent) cell.contender().factory().apply(context);
      for (int t = 0; t < LIMIT; t++) {
        for (int s = 0; s < CELLS; s++) {
          cameFrom[t][s] = -1;
        }
      }
      cameFrom[0][0] = 0;
      for (int t = 1; t < LIMIT; t++) {
        reach(t);
      }
    }

    private void reach(int step) {
      for (int s = 0; s < CELLS; s++) {
        for (int a = 0; reached(step - 1, s) && a < MOVES; a++) {
          for (int next = 0; next < CELLS; next++) {
            if (probability(next, s, a) > 0) {
              cameFrom[step][next] = s;
              cameBy[step][next] = a;
            }
          }
        }
      }
    }

    private boolean reached(int step, int cell) {
      return cameFrom[step][cell] >= 0 && !model.terminal(new int[] {cell});
    }

    private double probability(int next, int cell, int move) {
      int column = model.transitionColumn(0, new int[] {cell}, new int[] {move});
      return model.transition(0).table().get(next, column);
    }

    double value() {
      double[] later = new double[CELLS];
      for (int t = LIMIT - 1; t >= 0; t--) {
        double[] now = new double[CELLS];
        for (int s = 0; s < CELLS; s++) {
          now[s] = reached(t, s) ? value(t, s, later) : 0;
        }
        later = now;
      }
      return later[0];
    }

    private double value(int step, int cell, double[] later) {
      double[] choice = new double[MOVES];
      walk(step, cell);
      agent.actionProbabilities(choice);
      double value = 0;
      for (int a = 0; a < MOVES; a++) {
        for (int next = 0; next < CELLS; next++) {
          double goal = next == CELLS - 1 ? 1 : later[next];
          value += choice[a] * probability(next, cell, a) * goal;
        }
      }
      return value;
    }

    /** Shows the agent a walk of so many steps to a cell. */
    private void walk(int steps, int cell) {
      int[] path = new int[steps + 1];
      path[steps] = cell;
      for (int t = steps; t > 0; t--) {
        path[t - 1] = cameFrom[t][path[t]];
      }
      agent.begin(Observation.ofIndices(0), Phase.EVALUATE);
      for (int t = 1; t <= steps; t++) {
        agent.observe(
            new Transition(
                Observation.ofIndices(path[t - 1]),
                Index.of(cameBy[t][path[t]]),
                0,
                Observation.ofIndices(path[t]),
                false,
                false));
      }
    }
  }
}
