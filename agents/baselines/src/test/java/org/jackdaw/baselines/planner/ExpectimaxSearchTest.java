package org.jackdaw.baselines.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.baselines.Models;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.JointModel;
import org.junit.jupiter.api.Test;

class ExpectimaxSearchTest {

  private static final Offset<Double> DIGITS = within(1e-9);
  private static final double[] OPTIMA = {-1, -2, 2.72, 2.42125, 3.60915, 5.61881875};

  private static Expectimax.Options depth(int depth) {
    return new Expectimax.Options(
        PlannerOptions.standard(), depth, 0, Expectimax.Leaf.NOTHING, BudgetOptions.none());
  }

  private static ExpectimaxSearch search(
      Model model, int limit, int depth, double threshold, int mostNodes, Deadline deadline) {
    Task task = new Task(JointModel.of(model), new Future(1, OptionalInt.of(limit)));
    ExpectimaxSearch.Rule rule = new ExpectimaxSearch.Rule(depth, threshold, 0, mostNodes);
    return new ExpectimaxSearch(task, rule, ExpectimaxLeaf.NOTHING, deadline);
  }

  private static double[] scores(ExpectimaxSearch search, ExactFilter filter, int step) {
    return RulePolicy.scores(search, filter, step, SeedTree.root(1).stream());
  }

  @Test
  void withFullDepthItAttainsTheOptimaOfTiger() {
    for (int limit = 1; limit <= OPTIMA.length; limit++) {
      double value =
          RulePolicy.value(new Expectimax.Factory(), depth(limit), Tiger.undiscounted(), limit);
      assertThat(value).isCloseTo(OPTIMA[limit - 1], DIGITS);
    }
  }

  @Test
  void itsScoresAreTheOptimalValuesOfTheStepsLookedAhead() {
    Model tiger = Tiger.undiscounted();
    for (int depth = 1; depth <= OPTIMA.length; depth++) {
      ExpectimaxSearch search = search(tiger, 100, depth, 0, Integer.MAX_VALUE, Deadline.NEVER);
      double[] scores = scores(search, Tiger.heard(tiger), 1);
      assertThat(scores[Tiger.LISTEN]).isCloseTo(OPTIMA[depth - 1], DIGITS);
    }
  }

  @Test
  void itLooksNoFurtherThanTheEpisodeLasts() {
    Model tiger = Tiger.undiscounted();
    ExpectimaxSearch search = search(tiger, 4, 10, 0, Integer.MAX_VALUE, Deadline.NEVER);
    scores(search, Tiger.heard(tiger), 3);
    assertThat(search.reached()).isEqualTo(2);
  }

  @Test
  void discountingTellsAnEndlessProblemApart() {
    Model tiger = Tiger.discounted(0.75);
    Expectimax.Options options =
        new Expectimax.Options(
            PlannerOptions.standard(), 14, 0, Expectimax.Leaf.NOTHING, BudgetOptions.none());
    ActionScores rule = RulePolicy.rule(new Expectimax.Factory(), options, tiger, 3);
    double[] scores = RulePolicy.scores(rule, Tiger.heard(tiger), 1, SeedTree.root(1).stream());
    // 1.933438986 of the endless problem, less at most 0.75^14 of what may follow, 40 at best
    assertThat(scores[Tiger.LISTEN]).isBetween(1.933438986 - 0.75, 1.933438986 + 0.75 * 0.5);
  }

  @Test
  void leavesOfQmdpPromiseWhatItPromises() {
    Model maze = Models.mazeWithCostlyCue(0.01);
    Expectimax.Options options =
        new Expectimax.Options(
            PlannerOptions.standard(), 1, 0, Expectimax.Leaf.QMDP, BudgetOptions.none());
    ActionScores rule = RulePolicy.rule(new Expectimax.Factory(), options, maze, 2);
    double[] scores =
        RulePolicy.scores(rule, new ExactFilter(JointModel.of(maze)), 1, SeedTree.root(1).stream());
    // after the cue its belief of 0.95 is worth 0.9 x 0.96; at the centre nothing is known
    assertThat(scores[3]).isCloseTo(-0.01 + 0.864, DIGITS);
    assertThat(scores[0]).isCloseTo(0, DIGITS);
    // on the last step there is nothing after it
    double[] last =
        RulePolicy.scores(rule, new ExactFilter(JointModel.of(maze)), 2, SeedTree.root(1).stream());
    assertThat(last[3]).isCloseTo(-0.01, DIGITS);
  }

  @Test
  void improbableOutcomesCountLikeTheOthers() {
    Model tiger = Tiger.undiscounted();
    ExactFilter sure = Tiger.heard(tiger, 0); // 0.85 left
    double again = 0.85 * 0.85 + 0.15 * 0.15; // 0.745: the same side is heard again
    double after = 0.85 * 0.85 / again;
    double open = 10 * after - 100 * (1 - after);
    assertThat(scores(search(tiger, 100, 2, 0, 1_000, Deadline.NEVER), sure, 1)[Tiger.LISTEN])
        .isCloseTo(-1 + again * open + (1 - again) * -1, DIGITS);
    assertThat(scores(search(tiger, 100, 2, 0.3, 1_000, Deadline.NEVER), sure, 1)[Tiger.LISTEN])
        .isCloseTo(-1 + open, DIGITS);
    // where all are improbable the most probable ones are followed
    ExactFilter open5 = Tiger.heard(tiger);
    assertThat(scores(search(tiger, 100, 2, 0.9, 1_000, Deadline.NEVER), open5, 1)[Tiger.LISTEN])
        .isCloseTo(-2, DIGITS);
  }

  @Test
  void aDepthBeyondTheBudgetOfNodesIsGivenUp() {
    Model tiger = Tiger.undiscounted();
    ExactFilter start = Tiger.heard(tiger);
    // one step needs the present belief; two need the two after listening, three two more
    int[] needed = {1, 3, 5, 7, 9};
    for (int depth = 1; depth < needed.length; depth++) {
      ExpectimaxSearch enough = search(tiger, 100, 5, 0, needed[depth], Deadline.NEVER);
      scores(enough, start, 1);
      assertThat(enough.reached()).isEqualTo(depth + 1);
      ExpectimaxSearch less = search(tiger, 100, 5, 0, needed[depth] - 1, Deadline.NEVER);
      double[] scores = scores(less, start, 1);
      assertThat(less.reached()).isEqualTo(depth);
      assertThat(scores[Tiger.LISTEN]).isCloseTo(OPTIMA[depth - 1], DIGITS);
    }
  }

  @Test
  void theClockEndsASearchAndTheDepthBeforeStands() {
    Model tiger = Tiger.undiscounted();
    AtomicLong calls = new AtomicLong();
    Deadline tenthLook = new Deadline(calls::incrementAndGet, 10);
    ExpectimaxSearch search = search(tiger, 100, 50, 0, Integer.MAX_VALUE, tenthLook);
    double[] scores = scores(search, Tiger.heard(tiger), 1);
    assertThat(search.reached()).isBetween(1, 4);
    assertThat(scores[Tiger.LISTEN]).isCloseTo(OPTIMA[search.reached() - 1], DIGITS);
    int first = search.reached();
    scores(search, Tiger.heard(tiger), 1); // the time starts anew
    assertThat(search.reached()).isEqualTo(first);
  }

  @Test
  void onlyATimeLimitMakesItNotRepeatable() {
    Expectimax.Factory factory = new Expectimax.Factory();
    assertThat(factory.repeatable(factory.defaults())).isTrue();
    BudgetOptions hasty = new BudgetOptions(OptionalInt.empty(), OptionalInt.of(5));
    assertThat(
            factory.repeatable(
                new Expectimax.Options(
                    new PlannerOptions(OptionalDouble.empty()),
                    4,
                    0,
                    Expectimax.Leaf.NOTHING,
                    hasty)))
        .isFalse();
  }
}
