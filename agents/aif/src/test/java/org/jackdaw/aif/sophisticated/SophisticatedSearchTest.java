package org.jackdaw.aif.sophisticated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import org.jackdaw.api.model.Model;
import org.junit.jupiter.api.Test;

class SophisticatedSearchTest {

  private static final TermWeights UTILITY = new TermWeights(1, 0, 1, 1);
  private static final int NODES = 100_000;

  private static SophisticatedSearch searched(Model model, SearchRule rule, TermWeights weights) {
    WorkingModel working = WorkingModel.of(model, Conventions.CLEAN);
    MarginalBelief start = working.newBelief();
    working.start(start);
    SophisticatedSearch search = new SophisticatedSearch(working, rule, weights);
    search.search(start, 0, Integer.MAX_VALUE);
    return search;
  }

  private static void equalsExpectimax(Model model, int horizon) {
    SophisticatedSearch search = searched(model, SearchRule.exact(horizon, NODES), UTILITY);
    Expectimax exact = new Expectimax(model);
    assertThat(search.depth()).isEqualTo(horizon);
    for (int a = 0; a < model.actions().size(); a++) {
      assertThat(search.negative(a))
          .as("action %d of %s", a, model)
          .isCloseTo(exact.value(exact.start(), a, horizon), within(1e-9));
    }
  }

  @Test
  void equalsExactExpectimaxOnModelsOfOneFactor() {
    RandomModels random = new RandomModels(11, 0.3);
    for (int i = 0; i < 20; i++) {
      equalsExpectimax(random.next(1), 2);
    }
    equalsExpectimax(random.next(1), 3);
  }

  @Test
  void equalsExactExpectimaxInTheTMaze() {
    for (int horizon = 1; horizon <= 3; horizon++) {
      equalsExpectimax(Models.tMaze(0.9), horizon);
    }
  }

  /** The episode ends in a hole or at the goal, which pays once. */
  @Test
  void equalsExactExpectimaxWhereEpisodesEnd() {
    for (int horizon = 1; horizon <= 5; horizon++) {
      equalsExpectimax(Models.corridor(), horizon);
    }
  }

  /**
   * Finite-horizon optima of Tiger without discount, after a first observation that tells nothing:
   * -1, -2, 2.720, 2.421 for horizons 1 to 4 (solved independently on a grid of beliefs).
   */
  @Test
  void findsTheKnownValuesOfTheTiger() {
    double[] optima = {-1, -2, 2.720, 2.421, 3.609};
    for (int horizon = 1; horizon <= optima.length; horizon++) {
      SophisticatedSearch search =
          searched(Models.tiger(), SearchRule.exact(horizon, NODES), UTILITY);
      double best = Math.max(search.negative(0), Math.max(search.negative(1), search.negative(2)));
      assertThat(best).as("horizon %d", horizon).isCloseTo(optima[horizon - 1], within(5e-4));
    }
  }

  @Test
  void addsUpItsTerms() {
    SophisticatedSearch search =
        searched(Models.tMaze(0.9), SearchRule.exact(2, NODES), new TermWeights(2, 0.5, 1, 1));
    for (int a = 0; a < 4; a++) {
      assertThat(search.negative(a))
          .isCloseTo(
              2 * search.term(Term.UTILITY, a) + 0.5 * search.term(Term.STATE_INFORMATION_GAIN, a),
              within(1e-12));
    }
  }

  /**
   * After the certain cue, an action is worth 0.8, 0 or -0.8 by one more step: centre, right arm,
   * wrong arm, cue again. A softmax mixes them, so the cue is worth less than by the best.
   */
  @Test
  void expectsLaterActionsByTheirSoftmaxWhereAsked() {
    SearchRule rule = new SearchRule(2, FutureChoice.softmax(2), 0, 0, 0, NODES);
    double right = StrictMath.exp(1.6);
    double wrong = StrictMath.exp(-1.6);
    double mixed = 0.8 * (right - wrong) / (right + wrong + 2);

    assertThat(searched(Models.tMaze(0.9), rule, UTILITY).negative(3))
        .isCloseTo(mixed, within(1e-12));
    assertThat(searched(Models.tMaze(0.9), SearchRule.exact(2, NODES), UTILITY).negative(3))
        .isCloseTo(0.8, within(1e-12));
  }

  @Test
  void evaluatesABeliefThatSeveralHistoriesLeadToOnce() {
    SophisticatedSearch search = searched(Models.corridor(), SearchRule.exact(40, NODES), UTILITY);

    // two states go on, and each is met with 1 to 39 moves to go
    assertThat(search.nodes()).isLessThanOrEqualTo(2 * 39);
    assertThat(search.depth()).isEqualTo(40);
    assertThat(search.limited()).isFalse();
  }

  @Test
  void keepsTheLastWholeDepthWhenNodesRunOut() {
    Model model = Models.tiger();
    SophisticatedSearch limited = searched(model, SearchRule.exact(8, 40), UTILITY);
    SophisticatedSearch shallow =
        searched(model, SearchRule.exact(limited.depth(), NODES), UTILITY);

    assertThat(limited.limited()).isTrue();
    assertThat(limited.nodes()).isLessThanOrEqualTo(40);
    assertThat(limited.depth()).isBetween(2, 7);
    for (int a = 0; a < 3; a++) {
      assertThat(limited.negative(a)).isEqualTo(shallow.negative(a));
    }
  }

  @Test
  void stopsWhenTheNextActionIsClear() {
    SearchRule rule = new SearchRule(6, FutureChoice.softmax(16), 0, 0, 0.5, NODES);

    assertThat(searched(Models.tMaze(0.9), rule, UTILITY).depth()).isEqualTo(2);
  }

  /** After one reward in an arm the next outcome is a surprise of 0.9 x 0.1 x 2 = 0.18. */
  @Test
  void leavesImprobableOutcomesOut() {
    SearchRule some = new SearchRule(3, FutureChoice.BEST, 0, 0.2, 0, NODES);

    int followed = searched(Models.tMaze(0.9), some, UTILITY).nodes();

    assertThat(followed).isPositive();
    assertThat(followed)
        .isLessThan(searched(Models.tMaze(0.9), SearchRule.exact(3, NODES), UTILITY).nodes());
  }

  /** Opening a door costs 44 nats more than listening in its own step. */
  @Test
  void leavesImprobableActionsOutButNeverAll() {
    SearchRule none = new SearchRule(6, FutureChoice.BEST, 0.9, 0, 0, NODES);
    SearchRule all = SearchRule.exact(6, NODES);

    int followed = searched(Models.tiger(), none, UTILITY).nodes();

    assertThat(followed).isPositive();
    assertThat(followed).isLessThan(searched(Models.tiger(), all, UTILITY).nodes());
  }

  /** A clock that moves on by one at every belief: time for the first move, or for two. */
  @Test
  void aDepthThatTheClockEndsIsGivenUp() {
    AtomicLong clock = new AtomicLong();
    SearchRule rule = SearchRule.exact(3, NODES);
    WorkingModel working = WorkingModel.of(Models.tiger(), Conventions.CLEAN);
    MarginalBelief start = working.newBelief();
    working.start(start);
    for (int depth = 1; depth <= 2; depth++) {
      long beliefs = searched(Models.tiger(), SearchRule.exact(depth, NODES), UTILITY).nodes();
      Deadline deadline = new Deadline(clock::incrementAndGet, beliefs + 1);
      SophisticatedSearch search =
          new SophisticatedSearch(working, rule, UTILITY, Optional.empty(), deadline);
      search.search(start, 0, Integer.MAX_VALUE);
      assertThat(search.depth()).isEqualTo(depth);
      assertThat(search.limited()).isTrue();
      assertThat(search.negative(0))
          .isEqualTo(searched(Models.tiger(), SearchRule.exact(depth, NODES), UTILITY).negative(0));
    }
  }

  @Test
  void refusesThresholdsThatAreNoProbabilities() {
    assertThatThrownBy(() -> new SearchRule(3, FutureChoice.BEST, 1, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sophisticated: action-threshold must be in [0, 1), got 1.0");
  }
}
