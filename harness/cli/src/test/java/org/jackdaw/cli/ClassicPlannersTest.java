package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.core.config.ConfigurationException;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Planners on classic problems with known optimal values: discounted returns of simulated episodes,
 * cut where what is left counts less than the errors.
 */
class ClassicPlannersTest {

  private static final double SIGMAS = 4;

  /** A mean and its standard error. */
  private record Mean(double value, double error) {

    Mean requireNear(double optimum, double shortfall) {
      assertThat(value)
          .as("%s with standard error %s", value, error)
          .isBetween(optimum - shortfall - SIGMAS * error, optimum + SIGMAS * error);
      return this;
    }
  }

  /** Adds up discounted rewards. */
  private static final class Discounted implements EpisodeListener {

    private final double discount;
    private double total;
    private double weight = 1;

    Discounted(double discount) {
      this.discount = discount;
    }

    @Override
    public void stepped(int step, Transition transition, StepResult result) {
      total += weight * result.reward();
      weight *= discount;
    }
  }

  private static Plan plan(String file, String contender, int steps) {
    String yaml =
        """
        name: classic
        seeds: 1
        protocol: {evaluate-episodes: 1}
        environments:
          - {id: pomdp-file, file: ../../envs/discrete/src/test/resources/pomdp/%s, max-steps: %d}
        contenders: [{knowledge: model, %s}]
        """
            .formatted(file, steps, contender);
    return Experiment.parse(yaml, "classic.yaml", Path.of("").toAbsolutePath(), List.of())
        .plan(Registry.load(ClassicPlannersTest.class.getClassLoader()));
  }

  private static Mean mean(String file, String contender, int steps, int episodes) {
    Cell cell = plan(file, contender, steps).cells().get(0);
    try (Environment world = cell.environment().open()) {
      Model model = ((PublishesModel) world).model(0);
      try (Agent agent = cell.contender().factory().apply(context(model, steps))) {
        double discount = model.discount().orElseThrow();
        return mean(new StepLimit(world, steps), agent, discount, episodes);
      }
    }
  }

  private static Mean mean(Environment world, Agent agent, double discount, int episodes) {
    double sum = 0;
    double squares = 0;
    for (int e = 0; e < episodes; e++) {
      Discounted earned = new Discounted(discount);
      long seed = SeedTree.root(5).child(e).seed();
      EpisodeLoop.run(world, agent, new Episode(5, Phase.EVALUATE, 0, e, seed), earned);
      sum += earned.total;
      squares += earned.total * earned.total;
    }
    double mean = sum / episodes;
    return new Mean(mean, StrictMath.sqrt((squares / episodes - mean * mean) / episodes));
  }

  private static AgentContext context(Model model, int steps) {
    return new AgentContext(
        model.observationSpace(),
        model.actions().space(),
        new Knowledge.Full(model),
        new Budget(OptionalInt.of(0), OptionalLong.empty(), OptionalInt.of(steps)),
        SeedTree.root(9));
  }

  /** All reach the optimum, which QMDP's policy attains too in both problems. */
  @ParameterizedTest
  @CsvSource({
    "tiger.aaai.POMDP, agent: hsvi, 30, 600, 1.933438986, 0",
    "tiger.aaai.POMDP, agent: pbvi, 30, 600, 1.933438986, 0",
    "tiger.aaai.POMDP, agent: pomcp, 20, 100, 1.933438986, 0.2",
    "cheese.95.POMDP, agent: hsvi, 120, 300, 3.486206825, 0.0073",
    "cheese.95.POMDP, agent: pbvi, 120, 300, 3.486206825, 0.0073",
  })
  void reachKnownValues(
      String file, String contender, int steps, int episodes, double optimum, double shortfall) {
    mean(file, contender, steps, episodes).requireNear(optimum, shortfall);
  }

  /** The shortfall of a search of 2000 walks is at most a tenth; solvers have none but the cut. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tiger.95.POMDP | agent: hsvi | 150 | 4000 | 19.37136838 | 0.01",
        "tiger.95.POMDP | agent: pbvi | 150 | 4000 | 19.37136838 | 0.01",
        "tiger.95.POMDP | agent: pomcp, simulations: 2000 | 100 | 300 | 19.37136838 | 1.9",
        "cheese.95.POMDP | agent: hsvi | 150 | 4000 | 3.486206825 | 0.002",
        "cheese.95.POMDP | agent: pbvi | 150 | 4000 | 3.486206825 | 0.002",
        "cheese.95.POMDP | agent: pomcp, simulations: 2000 | 100 | 300 | 3.486206825 | 0.35",
        "rocksample-4-4.POMDP | agent: hsvi | 100 | 1000 | 19.00997522 | 0.1",
        "rocksample-4-4.POMDP | agent: pomcp, simulations: 2000 | 40 | 300 | 19.00997522 | 1.9",
        "rocksample-4-4.POMDP | agent: uct, simulations: 2000 | 40 | 300 | 19.00997522 | 1.9",
      })
  void reachKnownValuesInLongSimulations(
      String file, String contender, int steps, int episodes, double optimum, double shortfall) {
    mean(file, contender, steps, episodes).requireNear(optimum, shortfall);
  }

  /** Before a rock is taken it costs steps to look at it, and QMDP takes none for that. */
  @Test
  void qmdpDoesNotPayForLookingAtRocks() {
    Mean qmdp = mean("rocksample-4-4.POMDP", "agent: qmdp", 60, 200);
    assertThat(qmdp.value() + SIGMAS * qmdp.error()).isLessThan(19.00997522 - 2);
  }

  @Test
  void anEndlessProblemWithoutDiscountIsRefusedBeforeAnythingRuns() {
    assertThatThrownBy(() -> plan("ejs1.POMDP", "agent: qmdp, discount: 1", 100))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("qmdp: values did not settle within 100000 sweeps")
        .hasMessageContaining("give a discount below 1 or a step limit");
    assertThatThrownBy(() -> plan("ejs1.POMDP", "agent: hsvi, discount: 1", 100))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the values of an endless problem without discount are not defined");
    // the file's own discount of 1 leaves the step limit to count
    assertThat(plan("ejs1.POMDP", "agent: qmdp", 100).cells()).hasSize(1);
  }

  @Test
  void aTimeLimitMustBeDeclared() {
    assertThatThrownBy(() -> plan("tiger.95.POMDP", "agent: pomcp, time-limit: 5", 100))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("declare repeatable: false");
    Plan declared = plan("tiger.95.POMDP", "agent: pomcp, time-limit: 5, repeatable: false", 100);
    assertThat(declared.notRepeatable()).containsExactly("pomcp");
  }
}
