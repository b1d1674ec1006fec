package org.jackdaw.baselines.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.junit.jupiter.api.Test;

class BeliefsTest {

  private static final Model LAKE = Models.lake(true);
  private static final int RIGHT = 2;

  private static Transition move(int from, int action, double reward, int to, boolean over) {
    return new Transition(
        Observation.ofIndices(from),
        Index.of(action),
        reward,
        Observation.ofIndices(to),
        over,
        false);
  }

  private static AgentContext context(Knowledge knowledge) {
    return Runs.context(LAKE, knowledge, Budget.episodes(10, 20), 1);
  }

  private static Beliefs flat(Prior prior) {
    return Setting.beliefs(prior, WorldOptions.standard(), context(new Knowledge.None()));
  }

  /** From cell 0 right: twice to 1, once to 4, once over; from 1 right once to 2. */
  static void walk(Beliefs beliefs) {
    for (int to : new int[] {1, 1, 4}) {
      beliefs.begin(Phase.TRAIN, Observation.ofIndices(0));
      beliefs.observe(move(0, RIGHT, 0, to, false));
    }
    beliefs.begin(Phase.TRAIN, Observation.ofIndices(0));
    beliefs.observe(move(0, RIGHT, 1, 5, true));
    beliefs.begin(Phase.TRAIN, Observation.ofIndices(1));
    beliefs.observe(move(1, RIGHT, 0, 2, false));
  }

  @Test
  void estimatesAreFrequenciesWithoutAPrior() {
    Beliefs beliefs = flat(Prior.none());
    walk(beliefs);
    Row row = beliefs.mean().row(0, RIGHT);
    assertThat(row.visits()).isEqualTo(4);
    assertThat(row.reward()).isCloseTo(0.25, within(1e-12));
    assertThat(row.expectation(new double[] {0, 10, 100, 0, 0}, 99)).isCloseTo(30, within(1e-12));
    assertThat(beliefs.mean().row(0, 0).blank()).isTrue();
    assertThat(beliefs.starts()).containsExactly(4, 1, 0, 0, 0);
  }

  /**
   * With prior 0.5 in each of 17 cells (16 cells of the lake, and the end, since an episode has
   * ended) the expectation of values 10 for state 1, 100 for state 2 (cell 4) and 7 for each of the
   * 12 cells not seen is (2.5 x 10 + 1.5 x 100 + 0.5 x 12 x 7) / 12.5 = 17.36.
   */
  @Test
  void posteriorMeansSpreadThePriorOverAllCellsAndTheEnd() {
    Beliefs beliefs = flat(new Prior(OptionalDouble.of(0.5), 1));
    walk(beliefs);
    Rows mean = beliefs.mean();
    double[] values = {0, 10, 100, 0, 7};
    mean.prepare(values);
    Row row = mean.row(0, RIGHT);
    assertThat(mean.states()).isEqualTo(5);
    assertThat(mean.expectation(row, values)).isCloseTo(17.36, within(1e-12));
    assertThat(row.reward()).as("(1 + 1) / (2 + 4)").isCloseTo(1.0 / 3, within(1e-12));
    assertThat(mean.value(1, 0, RIGHT, 0.5, values)).isCloseTo(1.0 / 3 + 8.68, within(1e-12));
  }

  @Test
  void evaluationCountsAndNumbersNothing() {
    Beliefs beliefs = flat(Prior.none());
    walk(beliefs);
    beliefs.begin(Phase.EVALUATE, Observation.ofIndices(0));
    beliefs.observe(move(0, RIGHT, 5, 9, false));
    assertThat(beliefs.state()).as("like all that were not seen").isEqualTo(4);
    assertThat(beliefs.highest()).isEqualTo(1);
    beliefs.begin(Phase.TRAIN, Observation.ofIndices(0));
    beliefs.observe(move(0, 0, 0, 8, false));
    assertThat(beliefs.state()).as("the next free number").isEqualTo(4);
    assertThat(beliefs.mean().row(0, RIGHT).visits()).isEqualTo(4);
  }

  @Test
  void aStructureCountsItsUnknownTablesUnderTheGivenPrior() {
    Knowledge knowledge =
        Knowledge.Structure.of(LAKE, List.of("transition.cell", "likelihood.reward"), 0.5, true);
    Beliefs beliefs = Setting.beliefs(Prior.none(), WorldOptions.standard(), context(knowledge));
    walk(beliefs);
    double[] column = beliefs.counts("transition.cell").orElseThrow()[RIGHT];
    assertThat(column).startsWith(0.5, 2.5, 0.5, 0.5, 1.5, 1.5).endsWith(0.5);
    double[] paid = beliefs.counts("likelihood.reward").orElseThrow()[1];
    assertThat(paid).as("entering cell 1 twice paid nothing").containsExactly(2.5, 0.5);
    assertThat(beliefs.counts("start.cell")).isEmpty();
    assertThat(beliefs.highest()).isEqualTo(1);
  }

  /**
   * Where the reward table is known, going right in cell 0 pays what entering each cell pays: the
   * goal, cell 15, with the posterior mean 0.5 / 12 of its transition.
   */
  @Test
  void aStructureMultipliesKnownAndUnknownTables() {
    Knowledge knowledge = Knowledge.Structure.of(LAKE, List.of("transition.cell"), 0.5, true);
    Beliefs beliefs = Setting.beliefs(Prior.none(), WorldOptions.standard(), context(knowledge));
    walk(beliefs);
    Row row = beliefs.mean().row(0, RIGHT);
    assertThat(row.reward()).isCloseTo(0.5 / 12, within(1e-12));
    assertThat(row.visits()).isEqualTo(4);
    double[] later = new double[16];
    later[1] = 1;
    assertThat(row.expectation(later, 0)).isCloseTo(2.5 / 12, within(1e-12));
    assertThat(row.size()).as("cells that do not end the episode").isEqualTo(11);
  }

  @Test
  void nothingIsLeftToLearnOfAPairWhoseTablesAreKnown() {
    Knowledge knowledge = Knowledge.Structure.of(LAKE, List.of("start.cell"), 1, true);
    Beliefs beliefs = Setting.beliefs(Prior.none(), WorldOptions.standard(), context(knowledge));
    beliefs.begin(Phase.TRAIN, Observation.ofIndices(0));
    assertThat(beliefs.mean().row(0, RIGHT).visits()).isInfinite();
    assertThat(beliefs.counts("start.cell").orElseThrow()[0]).startsWith(2, 1, 1);
  }

  @Test
  void refusesAStructureThatHidesItsState() {
    Model maze = Models.mazeWithCostlyCue(0.1);
    Knowledge knowledge = Knowledge.Structure.of(maze, List.of("likelihood.reward"), 1, true);
    AgentContext context = Runs.context(maze, knowledge, Budget.episodes(10, 2), 1);
    Psrl.Factory factory = new Psrl.Factory();
    assertThat(factory.problems(factory.defaults(), context))
        .containsExactly(
            "psrl needs states that the known likelihoods reveal from the first observation on");
  }
}
