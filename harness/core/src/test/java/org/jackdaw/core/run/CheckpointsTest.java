package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointsTest {

  /** The training done at each evaluation point after 0, for episodes of these lengths. */
  private static List<Long> points(Checkpoints checkpoints, int... lengths) {
    List<Long> points = new ArrayList<>();
    for (int i = 0; !checkpoints.finished(); i++) {
      if (checkpoints.advance(lengths[i % lengths.length])) {
        points.add(checkpoints.current());
      }
    }
    return points;
  }

  @Test
  void evaluatesAtEveryMultipleAndAtTheEnd() {
    assertThat(points(new Checkpoints(TinyPlan.episodes(10, 4, 1)), 3))
        .containsExactly(4L, 8L, 10L);
  }

  @Test
  void evaluatesOnceWhereTheEndIsAMultiple() {
    assertThat(points(new Checkpoints(TinyPlan.episodes(8, 4, 1)), 3)).containsExactly(4L, 8L);
  }

  @Test
  void isFinishedAtOnceWithoutTraining() {
    assertThat(new Checkpoints(TinyPlan.episodes(0, 4, 1)).finished()).isTrue();
  }

  /** Episodes end after 7, 14, 21, 28, 35 steps; multiples of 10 are due at 10, 20, 30. */
  @Test
  void evaluatesAtTheFirstEndOfAnEpisodeAtOrAfterAMultipleOfSteps() {
    assertThat(points(new Checkpoints(TinyPlan.steps(33, 10, 1)), 7))
        .containsExactly(14L, 21L, 35L);
  }

  @Test
  void evaluatesWhereAnEpisodeEndsExactlyAtAMultipleOfSteps() {
    assertThat(points(new Checkpoints(TinyPlan.steps(20, 10, 1)), 5)).containsExactly(10L, 20L);
  }

  /** An episode of 25 steps passes 10 and 20 at once. */
  @Test
  void evaluatesOnceForAnEpisodeThatPassesSeveralMultiples() {
    assertThat(points(new Checkpoints(TinyPlan.steps(45, 10, 1)), 25)).containsExactly(25L, 50L);
  }

  @Test
  void countsTrainingEpisodesWithinACheckpoint() {
    Checkpoints checkpoints = new Checkpoints(TinyPlan.episodes(10, 4, 1));
    for (int i = 0; i < 6; i++) {
      checkpoints.advance(1);
    }

    assertThat(checkpoints.trained()).isEqualTo(6);
    assertThat(checkpoints.current()).isEqualTo(4);
    assertThat(checkpoints.sinceCurrent()).isEqualTo(2);
  }
}
