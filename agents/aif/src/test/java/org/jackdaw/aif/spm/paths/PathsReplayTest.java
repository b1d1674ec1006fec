package org.jackdaw.aif.spm.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.junit.jupiter.api.Test;

class PathsReplayTest {

  /** Two states that stay or change sides along two latent paths; outcomes tell at the end only. */
  private static PathsModel sides() {
    return new PathsModel(
        List.of(List.of(0)),
        List.of(ColumnMatrix.of(3, 0.9, 0.1, 0, 0, 0.1, 0.9)),
        List.of(ColumnMatrix.of(2, 1, 0, 0, 1, 0, 1, 1, 0)),
        List.of(ColumnMatrix.filled(3, 1, 1)),
        List.of(ColumnMatrix.of(2, 0.5, 0.5)),
        List.of(ColumnMatrix.of(2, 0.9, 0.1)),
        List.of(false),
        Collections.emptySortedMap(),
        TableCounts.NONE);
  }

  private static PathsResult run(PathsSettings.Replay replay, int... outcomes) {
    int[][] observed = new int[outcomes.length][];
    for (int t = 0; t < outcomes.length; t++) {
      observed[t] = new int[] {outcomes[t]};
    }
    int[][] chosen = new int[outcomes.length - 1][1];
    return PathsTrial.run(
        sides(), PathsSettings.of(outcomes.length).with(replay), observed, chosen);
  }

  /** Outcome 1 says nothing; outcome 0 after it is possible in state 0 alone, and states stay. */
  @Test
  void revisesThePastInTheLightOfWhatFollowed() {
    assertThat(run(PathsSettings.Replay.NONE, 1, 0, 0).beliefs().get(0).at(0, 0))
        .isCloseTo(0.5, within(1e-12));
    assertThat(run(PathsSettings.Replay.AFTER_TRIAL, 1, 0, 0).beliefs().get(0).at(0, 0))
        .isGreaterThan(0.99);
  }

  /** A path that is not chosen is the same all along a trial. */
  @Test
  void findsOnePathForTheWholeTrial() {
    ColumnMatrix paths = run(PathsSettings.Replay.AFTER_TRIAL, 0, 2, 0, 2).paths().get(0);
    for (int t = 0; t < 4; t++) {
      assertThat(paths.at(1, t)).isGreaterThan(0.99).isEqualTo(paths.at(1, 0));
    }
  }

  /** Counts that are learnt from a trial add up to one per step and move, before they fade. */
  @Test
  void countsEveryStepOnce() {
    TableCounts counts =
        new TableCounts(
            List.of(ColumnMatrix.of(3, 3, 1, 0, 0, 1, 3)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    PathsSettings settings = PathsSettings.of(3).with(PathsSettings.Replay.AFTER_TRIAL);
    PathsResult result =
        PathsTrial.run(sides().with(counts), settings, new int[][] {{1}, {1}, {1}}, new int[2][1]);
    double scale = settings.eta() / (settings.eta() + 1);
    assertThat(result.counts().likelihood().get(0).total())
        .isCloseTo((8 + 3) * scale, within(1e-9));
  }
}
