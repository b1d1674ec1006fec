package org.jackdaw.aif.spm.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class PathsPlannerTest {

  /** Two states that are seen as they are; path 0 stays, path 1 changes sides. */
  private static PathsModel sides(boolean controllable, TableCounts counts) {
    ColumnMatrix half = ColumnMatrix.of(2, 0.5, 0.5);
    return new PathsModel(
        List.of(List.of(0)),
        List.of(ColumnMatrix.of(2, 1, 0, 0, 1)),
        List.of(ColumnMatrix.of(2, 1, 0, 0, 1, 0, 1, 1, 0)),
        List.of(ColumnMatrix.of(2, 0.8, 0.2)),
        List.of(ColumnMatrix.of(2, 1, 0)),
        List.of(half),
        List.of(controllable),
        Collections.emptySortedMap(),
        counts);
  }

  /** Only changing sides leads from 0 to 1, and both paths were as likely. */
  @Test
  void infersThePathBehindAMove() {
    PathsPlanner planner = new PathsPlanner(sides(false, TableCounts.NONE), PathsSettings.of(3));
    planner.observe(0);
    planner.plan();
    planner.move(PathsModel.UNCONTROLLED);
    planner.observe(1);
    assertThat(planner.path(0, 1)).isCloseTo(1, within(1e-12));
    assertThat(planner.pathEvidence()).isCloseTo(StrictMath.log(0.5), within(1e-12));
    assertThat(planner.logEvidence()).isCloseTo(StrictMath.log(0.5), within(1e-12));
  }

  /** The inferred path persists: after a change of sides the next one is expected. */
  @Test
  void expectsThePathToGoOn() {
    PathsPlanner planner = new PathsPlanner(sides(false, TableCounts.NONE), PathsSettings.of(3));
    planner.observe(0);
    planner.move(PathsModel.UNCONTROLLED);
    planner.observe(1);
    planner.move(PathsModel.UNCONTROLLED);
    assertThat(planner.state(0, 0)).isCloseTo(1, within(1e-12));
  }

  /** Nothing is uncertain: ln(1/2) prior + ln 2 outcomes + ln of the preference. */
  @Test
  void valuesPoliciesByPreferenceWhereNothingIsUncertain() {
    PathsPlanner planner = new PathsPlanner(sides(true, TableCounts.NONE), PathsSettings.of(2));
    planner.observe(0);
    planner.plan();
    assertThat(planner.value(0)).isCloseTo(StrictMath.log(0.8), within(1e-13));
    assertThat(planner.value(1)).isCloseTo(StrictMath.log(0.2), within(1e-13));
    assertThat(planner.posterior(0)).isCloseTo(0.8, within(1e-13));
  }

  /**
   * A certain state diverges from the preferred ones by minus the logarithm of its preference; the
   * likeliest of them is intended too, which is worth 32 nats to the path that leads there.
   */
  @Test
  void addsTheValueOfPreferredStates() {
    PathsModel model =
        sides(true, TableCounts.NONE)
            .withGoals(new TreeMap<>(Map.of(0, ColumnMatrix.of(2, 0.1, 0.9))));
    PathsPlanner planner = new PathsPlanner(model, PathsSettings.of(2));
    planner.observe(0);
    planner.plan();
    assertThat(planner.value(0)).isCloseTo(StrictMath.log(0.8 * 0.1), within(1e-13));
    assertThat(planner.value(1)).isCloseTo(StrictMath.log(0.2 * 0.9) + 32, within(1e-13));
  }

  /** Counts (1, 1) of state 0 see outcome 0 and are scaled by 4 / 5; others are only scaled. */
  @Test
  void scalesCountsTowardsTheCeiling() {
    TableCounts counts =
        new TableCounts(
            List.of(ColumnMatrix.of(2, 1, 1, 5, 5)), List.of(), List.of(), List.of(), List.of());
    PathsSettings settings =
        new PathsSettings(1, 0, 512, 0, 4, PathsSettings.TransitionNovelty.NEXT_BY_CURRENT);
    PathsResult result =
        PathsTrial.run(sides(true, counts), settings, new int[][] {{0}}, new int[][] {{0}});
    assertThat(result.counts().likelihood().get(0).toArray())
        .containsExactly(new double[] {1.6, 0.8, 4, 4}, within(1e-14));
  }

  @Test
  void listsPoliciesWithTheFirstControllableFactorFastest() {
    PathsModel one = sides(true, TableCounts.NONE);
    PathsModel three =
        new PathsModel(
            one.parents(),
            one.likelihood(),
            Collections.nCopies(3, one.transition().get(0)),
            one.preference(),
            Collections.nCopies(3, one.start().get(0)),
            Collections.nCopies(3, one.pathPrior().get(0)),
            List.of(true, false, true),
            Collections.emptySortedMap(),
            TableCounts.NONE);
    assertThat(three.policies())
        .containsExactly(
            List.of(0, -1, 0), List.of(1, -1, 0), List.of(0, -1, 1), List.of(1, -1, 1));
  }

  /** 160 000 joint states: a table over them, let alone a transition, is never built. */
  @Test
  void plansWithSparseParentsWithoutTheJoint() {
    RandomStream random = new RandomStream(3);
    List<List<Integer>> parents =
        List.of(List.of(0), List.of(1), List.of(2), List.of(3), List.of(0, 1));
    PathsPlanner planner =
        new PathsPlanner(
            large(random, parents),
            new PathsSettings(3, 1, 512, 0, 512, PathsSettings.TransitionNovelty.NEXT_BY_CURRENT));
    planner.observe(0, 1, 2, 3, 0);
    planner.plan();
    double sum = 0;
    for (int k = 0; k < planner.policies(); k++) {
      sum += planner.posterior(k);
    }
    assertThat(planner.policies()).isEqualTo(2);
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(planner.value(0)).isFinite();
  }

  private static PathsModel large(RandomStream random, List<List<Integer>> parents) {
    List<ColumnMatrix> likelihood = new ArrayList<>();
    List<ColumnMatrix> preference = new ArrayList<>();
    for (List<Integer> of : parents) {
      likelihood.add(random(random, 5, of.size() == 1 ? 20 : 400));
      preference.add(random(random, 5, 1));
    }
    List<ColumnMatrix> transition = new ArrayList<>();
    List<ColumnMatrix> start = new ArrayList<>();
    for (int f = 0; f < 4; f++) {
      transition.add(random(random, 20, 40));
      start.add(random(random, 20, 1));
    }
    return new PathsModel(
        parents,
        likelihood,
        transition,
        preference,
        start,
        Collections.nCopies(4, ColumnMatrix.of(2, 1, 1)),
        List.of(true, false, false, false),
        Collections.emptySortedMap(),
        TableCounts.NONE);
  }

  private static ColumnMatrix random(RandomStream random, int rows, int columns) {
    double[] cells = new double[rows * columns];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = random.nextDouble();
    }
    return ColumnMatrix.of(rows, cells).normalised();
  }

  @Test
  void refusesAnEtaOfZero() {
    assertThatThrownBy(
            () ->
                new PathsSettings(1, 0, 512, 0, 0, PathsSettings.TransitionNovelty.NEXT_BY_CURRENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("paths: eta must be above 0, got 0.0");
  }
}
