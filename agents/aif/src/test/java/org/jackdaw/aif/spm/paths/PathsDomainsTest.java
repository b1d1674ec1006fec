package org.jackdaw.aif.spm.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.junit.jupiter.api.Test;

class PathsDomainsTest {

  private static final ColumnMatrix STAY = ColumnMatrix.of(2, 1, 0, 0, 1);

  /** Factors 0 and 1 stay as they are; factor 2 says which of them is seen. */
  private static PathsModel model(double first, int parent, PathsRefinements refinements) {
    return new PathsModel(
        List.of(List.of(parent)),
        List.of(ColumnMatrix.of(2, 0.9, 0.1, 0.3, 0.7)),
        List.of(STAY, STAY, STAY),
        List.of(ColumnMatrix.of(2, 0.8, 0.2)),
        List.of(
            ColumnMatrix.of(2, 0.5, 0.5),
            ColumnMatrix.of(2, 0.2, 0.8),
            ColumnMatrix.of(2, first, 1 - first)),
        List.of(one(), one(), one()),
        List.of(false, false, false),
        Collections.emptySortedMap(),
        TableCounts.NONE,
        refinements);
  }

  private static ColumnMatrix one() {
    return ColumnMatrix.filled(1, 1, 1);
  }

  private static PathsRefinements domains(int... parents) {
    List<List<Integer>> rows = List.of(List.of(parents[0]), List.of(parents[1]));
    return PathsRefinements.NONE.withDomains(
        new PathsDomains(List.of(2), List.of(rows), List.of()));
  }

  /**
   * Outcome 0 has probability 0.9 * 0.5 + 0.3 * 0.5 = 0.6 under factor 0, and 0.9 * 0.2 + 0.3 * 0.8
   * = 0.42 under factor 1. So the domain is 0 with 0.6 / (0.6 + 0.42); the same share has the
   * belief about factor 0 that was updated, 0.45 / 0.6, and the rest the one before, 0.5.
   */
  @Test
  void weighDomainsByHowWellTheyExplainOutcomes() {
    PathsPlanner planner = new PathsPlanner(model(0.5, 0, domains(0, 1)), PathsSettings.of(2));
    planner.observe(0);
    double share = 0.6 / 1.02;
    assertThat(planner.state(2, 0)).isCloseTo(share, within(1e-12));
    assertThat(planner.state(0, 0)).isCloseTo(share * 0.75 + (1 - share) * 0.5, within(1e-12));
    assertThat(planner.state(1, 0))
        .isCloseTo(share * 0.2 + (1 - share) * 0.18 / 0.42, within(1e-12));
    assertThat(planner.logEvidence())
        .isCloseTo(share * StrictMath.log(0.6) + (1 - share) * StrictMath.log(0.42), within(1e-12));
  }

  @Test
  void certainDomainIsAFixedStructure() {
    int[][] seen = {{0}, {1}, {1}};
    int[][] still = {{0, 0, 0}, {0, 0, 0}};
    PathsSettings settings = PathsSettings.of(3);
    PathsResult fixed = PathsTrial.run(model(0, 1, PathsRefinements.NONE), settings, seen, still);
    PathsResult other = PathsTrial.run(model(0, 0, domains(0, 1)), settings, seen, still);
    assertThat(other.beliefs()).isEqualTo(fixed.beliefs());
    assertThat(other.logEvidence()).isEqualTo(fixed.logEvidence());
    assertThat(other.outcomes()).isEqualTo(fixed.outcomes());
    assertThat(other.beliefs().get(1)).isNotEqualTo(other.beliefs().get(0));
  }

  @Test
  void refusesParentsThatAreNoFactors() {
    assertThatThrownBy(() -> model(0.5, 0, domains(0, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("paths: domains: parents[0] must be in [0, 2], got 3");
  }

  @Test
  void refusesReplay() {
    PathsSettings settings = PathsSettings.of(1).with(PathsSettings.Replay.AFTER_TRIAL);
    PathsModel model = model(0.5, 0, domains(0, 1));
    assertThatThrownBy(() -> PathsTrial.run(model, settings, new int[][] {{0}}, new int[0][]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("replay must be none where structure depends on states");
  }
}
