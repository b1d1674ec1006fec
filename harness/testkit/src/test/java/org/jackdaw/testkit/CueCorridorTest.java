package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Index;
import org.junit.jupiter.api.Test;

class CueCorridorTest extends EnvironmentContract {

  @Override
  protected Environment create() {
    return CueCorridor.informed();
  }

  @Test
  void twoStepsTowardsTheGoalPayOne() {
    CueCorridor world = CueCorridor.announced();
    for (long seed = 0; seed < 20; seed++) {
      int sound = world.reset(new Episode(1, Phase.TRAIN, 0, 0, seed)).outcome(1);
      Index towards = Index.of(2 * sound);
      assertThat(world.step(towards).terminated()).isFalse();
      assertThat(world.step(towards).reward()).isEqualTo(1);
    }
  }
}
