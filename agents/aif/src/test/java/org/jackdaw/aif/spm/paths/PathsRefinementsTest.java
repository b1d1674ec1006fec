package org.jackdaw.aif.spm.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.junit.jupiter.api.Test;

class PathsRefinementsTest {

  private static final int RING = 5;

  /** A ring of states that are seen as they are; path 0 goes down, path 1 goes up, 2 stays. */
  private static PathsModel ring(int start, PathsRefinements refinements) {
    double[] seen = new double[RING * RING];
    double[] moves = new double[RING * 3 * RING];
    double[] at = new double[RING];
    at[start] = 1;
    for (int s = 0; s < RING; s++) {
      seen[s * RING + s] = 1;
      moves[(s * 3) * RING + (s + RING - 1) % RING] = 1;
      moves[(s * 3 + 1) * RING + (s + 1) % RING] = 1;
      moves[(s * 3 + 2) * RING + s] = 1;
    }
    return new PathsModel(
        List.of(List.of(0)),
        List.of(ColumnMatrix.of(RING, seen)),
        List.of(ColumnMatrix.of(RING, moves)),
        List.of(ColumnMatrix.filled(RING, 1, 1)),
        List.of(ColumnMatrix.of(RING, at)),
        List.of(ColumnMatrix.filled(3, 1, 1)),
        List.of(true),
        Collections.emptySortedMap(),
        TableCounts.NONE,
        refinements);
  }

  private static PathsPlanner planned(PathsModel model, int seen) {
    PathsPlanner planner = new PathsPlanner(model, PathsSettings.of(6));
    planner.observe(seen);
    planner.plan();
    return planner;
  }

  private static PathsRefinements intention(List<Integer> goal, List<List<Integer>> avoided) {
    return PathsRefinements.NONE.withIntention(List.of(goal), avoided);
  }

  /** From 0 to 2: going up leaves one move, going down three; being nearer is worth 32 nats. */
  @Test
  void preferTheWayThatLeadsNearer() {
    PathsPlanner planner = planned(ring(0, intention(List.of(2), List.of())), 0);
    assertThat(planner.value(1) - planner.value(0)).isCloseTo(32, within(1e-9));
    assertThat(planner.value(1) - planner.value(2)).isCloseTo(32, within(1e-9));
  }

  /** With state 1 forbidden the way from 0 to 2 is down, over 4 and 3. */
  @Test
  void goAroundWhatIsAvoided() {
    PathsPlanner planner = planned(ring(0, intention(List.of(2), List.of(List.of(1)))), 0);
    assertThat(planner.value(0) - planner.value(1)).isCloseTo(32, within(1e-9));
  }

  /** Relabelling the states of the ring by a turn changes nothing. */
  @Test
  void doNotDependOnLabels() {
    PathsPlanner one = planned(ring(0, intention(List.of(2), List.of(List.of(1)))), 0);
    PathsPlanner other = planned(ring(3, intention(List.of(0), List.of(List.of(4)))), 3);
    for (int k = 0; k < 3; k++) {
      assertThat(one.value(k)).isCloseTo(other.value(k), within(1e-12));
    }
  }

  /** A preferred state is intended as well. */
  @Test
  void intendTheLikeliestPreferredState() {
    double[] goal = {0.1, 0.1, 0.6, 0.1, 0.1};
    PathsModel model =
        ring(0, PathsRefinements.NONE)
            .withGoals(new TreeMap<>(Map.of(0, ColumnMatrix.of(RING, goal))));
    PathsPlanner planner = planned(model, 0);
    assertThat(planner.value(1) - planner.value(0)).isCloseTo(32, within(1e-9));
  }

  /** Two modalities: the first shows nothing, the second shows the state. */
  private static PathsModel twoWindows(int first) {
    ColumnMatrix half = ColumnMatrix.of(2, 0.5, 0.5);
    return new PathsModel(
        List.of(List.of(0), List.of(0)),
        List.of(ColumnMatrix.of(2, 0.5, 0.5, 0.5, 0.5), ColumnMatrix.of(2, 1, 0, 0, 1)),
        List.of(ColumnMatrix.of(2, 1, 0, 0, 1, 0, 1, 1, 0)),
        List.of(half, half),
        List.of(half),
        List.of(half),
        List.of(true),
        Collections.emptySortedMap(),
        TableCounts.NONE,
        PathsRefinements.NONE.withAttention(List.of(List.of(0), List.of(1)), first));
  }

  /** What is not attended is not seen; then what shows most is attended. */
  @Test
  void attendToWhatIsInformative() {
    PathsPlanner planner = new PathsPlanner(twoWindows(0), PathsSettings.of(3));
    planner.observe(0, 0);
    assertThat(planner.state(0, 0)).isCloseTo(0.5, within(1e-15));
    planner.plan();
    assertThat(planner.attendedNext()).hasValue(1);
    planner.move(0);
    planner.observe(0, 0);
    assertThat(planner.state(0, 0)).isCloseTo(1, within(1e-15));
  }

  /** Even start, outcome 0 twice as likely as 1: two thirds, evidence (2 + 1) / 2. */
  @Test
  void takeUncertainOutcomes() {
    PathsPlanner planner = new PathsPlanner(twoWindows(1), PathsSettings.of(3));
    planner.observe(new double[] {1, 1}, new double[] {2, 1});
    assertThat(planner.state(0, 0)).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(planner.logEvidence()).isCloseTo(StrictMath.log(1.5), within(1e-15));
  }

  /** Counts (1, 3, 0, 1, 1) and the last state 1: (1, 4, 0, 1, 1) times 4 / 5. */
  @Test
  void countTheLastState() {
    PathsRefinements refinements =
        PathsRefinements.NONE.withGoalCounts(
            new TreeMap<>(Map.of(0, ColumnMatrix.of(RING, 1, 3, 0, 1, 1))));
    PathsSettings settings =
        new PathsSettings(2, 0, 512, 0, 4, PathsSettings.TransitionNovelty.NEXT_BY_CURRENT)
            .with(PathsSettings.GoalLearning.LAST_STATE);
    PathsResult result =
        PathsTrial.run(ring(0, refinements), settings, new int[][] {{0}, {1}}, new int[][] {{1}});
    assertThat(result.goalCounts().get(0).toArray())
        .containsExactly(new double[] {0.8, 3.2, 0, 0.8, 0.8}, within(1e-14));
  }

  @Test
  void nameWhatDoesNotFit() {
    assertThatThrownBy(() -> ring(0, intention(List.of(7), List.of())))
        .hasMessage("paths: intended[0] factor 0 must be in [-1, 4], got 7");
    assertThatThrownBy(
            () -> ring(0, PathsRefinements.NONE.withPolicies(List.of(List.of(0), List.of(1, 2)))))
        .hasMessage("paths: policies[1] must be 1, got 2");
    assertThatThrownBy(
            () -> ring(0, PathsRefinements.NONE.withAttention(List.of(List.of(0, 0)), 0)))
        .hasMessage("paths: groups: modalities must be 1, got 2");
  }
}
