package org.jackdaw.aif.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.Deadline;
import org.jackdaw.aif.planning.FutureChoice;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.sophisticated.SearchRule;
import org.jackdaw.aif.sophisticated.SophisticatedSearch;
import org.jackdaw.aif.tree.MonteCarloRule.Backup;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;
import org.junit.jupiter.api.Test;

class MonteCarloTreeSearchTest {

  private static final TermWeights HALF = new TermWeights(1, 0.5, 1, 1);

  private static MonteCarloRule rule(int simulations, int depth, Backup backup) {
    return new MonteCarloRule(simulations, depth, 1, backup, FutureChoice.BEST);
  }

  private static double[] searched(Model model, MonteCarloRule rule, long seed) {
    WorkingModel working = WorkingModel.of(model, Conventions.CLEAN);
    MonteCarloTreeSearch search = new MonteCarloTreeSearch(working, rule, HALF);
    search.search(start(working), 0, Integer.MAX_VALUE, Optional.empty(), new RandomStream(seed));
    double[] values = new double[model.actions().size()];
    for (int a = 0; a < values.length; a++) {
      values[a] = search.negative(a);
    }
    return values;
  }

  private static double[] exact(Model model, int depth, FutureChoice future) {
    WorkingModel working = WorkingModel.of(model, Conventions.CLEAN);
    SearchRule rule = new SearchRule(depth, future, 0, 0, 0, 100_000);
    SophisticatedSearch search = new SophisticatedSearch(working, rule, HALF);
    search.search(start(working), 0, Integer.MAX_VALUE);
    double[] values = new double[model.actions().size()];
    for (int a = 0; a < values.length; a++) {
      values[a] = search.negative(a);
    }
    return values;
  }

  private static MarginalBelief start(WorkingModel model) {
    MarginalBelief start = model.newBelief();
    model.start(start);
    return start;
  }

  private static int best(double[] values) {
    int best = 0;
    for (int a = 1; a < values.length; a++) {
      best = values[a] > values[best] ? a : best;
    }
    return best;
  }

  private static void isExact(Model model, int depth, int simulations) {
    double[] expected = exact(model, depth, FutureChoice.BEST);
    double[] values = searched(model, rule(simulations, depth, Backup.EXPECTED), 1);
    assertThat(values).as("depth %d", depth).containsExactly(expected, within(1e-9));
  }

  @Test
  void isExactOnceEverythingHasBeenVisited() {
    isExact(Models.tMaze(0.9, 0.8), 3, 5_000);
    isExact(Models.tiger(), 4, 10_000);
    isExact(Models.corridor(), 5, 5_000);
  }

  @Test
  void isExactOnRandomModels() {
    RandomModels random = new RandomModels(21, 0.4);
    for (int i = 0; i < 8; i++) {
      isExact(random.next(1), 2, 20_000);
    }
  }

  /** Up to 256 joint outcomes for each of 6 actions; outcomes never drawn are all that lacks. */
  @Test
  void comesCloseWhereOutcomesAreMany() {
    RandomModels random = new RandomModels(22, 0.4);
    for (int i = 0; i < 4; i++) {
      Model model = random.next(3);
      double[] expected = exact(model, 2, FutureChoice.BEST);
      double[] values = searched(model, rule(10_000, 2, Backup.EXPECTED), 1);
      int best = best(values);
      assertThat(values[best]).isCloseTo(expected[best], within(1e-3));
      assertThat(expected[best]).isCloseTo(expected[best(expected)], within(1e-9));
    }
  }

  @Test
  void expectsLaterActionsByTheirSoftmaxWhereAsked() {
    FutureChoice soft = FutureChoice.softmax(2);
    MonteCarloRule rule = new MonteCarloRule(10_000, 3, 1, Backup.EXPECTED, soft);
    assertThat(searched(Models.tiger(), rule, 1))
        .containsExactly(exact(Models.tiger(), 3, soft), within(1e-9));
  }

  /**
   * Means of returns err by what is explored: after n walks through a belief by about (range of
   * values) x ln n / n per action. Values range over 2.5 nats here, so 0.05 for 30 000 walks.
   */
  @Test
  void meansOfReturnsComeCloseAndChooseTheSame() {
    Model maze = Models.tMaze(0.98, 0.95);
    double[] expected = exact(maze, 3, FutureChoice.BEST);
    double[] values = searched(maze, rule(30_000, 3, Backup.MEAN), 1);
    assertThat(best(values)).isEqualTo(best(expected)).isEqualTo(3);
    assertThat(values[3]).isCloseTo(expected[3], within(0.05)).isNotEqualTo(expected[3]);
  }

  @Test
  void fewSimulationsFindTheCue() {
    for (long seed = 0; seed < 20; seed++) {
      double[] values = searched(Models.tMaze(0.98, 0.95), rule(100, 3, Backup.EXPECTED), seed);
      assertThat(best(values)).as("seed %d", seed).isEqualTo(3);
    }
  }

  @Test
  void theSameStreamGivesTheSameAndAnotherAnother() {
    MonteCarloRule rule = rule(60, 5, Backup.EXPECTED);
    double[] once = searched(Models.tiger(), rule, 4);
    assertThat(searched(Models.tiger(), rule, 4)).isEqualTo(once);
    assertThat(searched(Models.tiger(), rule, 5)).isNotEqualTo(once);
  }

  @Test
  void wastesNothingOnActionsThatAreForbidden() {
    WorkingModel model = WorkingModel.of(Models.tMaze(0.9), Conventions.CLEAN);
    MonteCarloTreeSearch search =
        new MonteCarloTreeSearch(model, rule(50, 3, Backup.EXPECTED), HALF);
    Optional<ActionMask> arms = Optional.of(ActionMask.of(false, true, true, false));
    search.search(start(model), 0, Integer.MAX_VALUE, arms, new RandomStream(1));
    assertThat(search.visits(0) + search.visits(3)).isZero();
    assertThat(search.visits(1) + search.visits(2)).isEqualTo(50);
  }

  @Test
  void looksNoFurtherThanItIsAllowedTo() {
    WorkingModel model = WorkingModel.of(Models.tMaze(0.9), Conventions.CLEAN);
    MonteCarloTreeSearch search =
        new MonteCarloTreeSearch(model, rule(50, 3, Backup.EXPECTED), HALF);
    search.search(start(model), 0, 1, Optional.empty(), new RandomStream(1));
    assertThat(search.nodes()).isEqualTo(1);
    assertThat(search.term(Term.UTILITY, 1)).isCloseTo(0, within(1e-12));
  }

  @Test
  void holdsAtMostOneBeliefPerSimulationAndAllocatesNothingOnceGrown() {
    WorkingModel model = WorkingModel.of(Models.tiger(), Conventions.CLEAN);
    MonteCarloTreeSearch search =
        new MonteCarloTreeSearch(model, rule(200, 6, Backup.EXPECTED), HALF);
    MarginalBelief now = start(model);
    RandomStream random = new RandomStream(1);
    for (int i = 0; i < 60; i++) {
      search.search(now, 0, 6, Optional.empty(), random);
    }
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      search.search(now, 0, 6, Optional.empty(), random);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes / 100.0).as("bytes per search").isLessThanOrEqualTo(16);
    assertThat(search.nodes()).isBetween(50, 201);
  }

  @Test
  void holdsNoMoreBeliefsThanItMay() {
    WorkingModel model = WorkingModel.of(Models.tiger(), Conventions.CLEAN);
    MonteCarloTreeSearch search = limited(model, 30, Deadline.NEVER);
    search.search(start(model), 0, 6, Optional.empty(), new RandomStream(1));
    assertThat(search.nodes()).isEqualTo(30);
    assertThat(search.visits(0) + search.visits(1) + search.visits(2)).isBetween(29, 9_999);
  }

  private static MonteCarloTreeSearch limited(WorkingModel model, int nodes, Deadline deadline) {
    return new MonteCarloTreeSearch(model, rule(10_000, 6, Backup.EXPECTED), HALF, nodes, deadline);
  }

  /**
   * A clock that moves on by one whenever it is read: at 4 there were 3 simulations and 2 looks.
   */
  @Test
  void theClockEndsASearchOnceEveryActionWasTried() {
    WorkingModel model = WorkingModel.of(Models.tiger(), Conventions.CLEAN);
    AtomicLong clock = new AtomicLong();
    for (int span = 1; span <= 4; span++) {
      MonteCarloTreeSearch search =
          limited(model, 10_000, new Deadline(clock::incrementAndGet, span));
      search.search(start(model), 0, 6, Optional.empty(), new RandomStream(1));
      int visits = search.visits(0) + search.visits(1) + search.visits(2);
      assertThat(visits).isEqualTo(2 + span);
      assertThat(search.visits(0)).isPositive();
      assertThat(search.visits(1)).isPositive();
      assertThat(search.visits(2)).isPositive();
    }
  }

  @Test
  void refusesATreeThatIsTooLarge() {
    WorkingModel model = WorkingModel.of(Models.tiger(), Conventions.CLEAN);
    assertThatThrownBy(
            () -> new MonteCarloTreeSearch(model, rule(100_000_000, 6, Backup.EXPECTED), HALF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ask for fewer simulations");
  }
}
