package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Whether an action is one that the latest mask allows. */
final class MaskCheck {

  private MaskCheck() {}

  static void allows(Observation observation, Value action) {
    observation
        .mask()
        .ifPresent(
            mask ->
                assertThat(mask.allows(((Index) action).value()))
                    .as("the mask allows %s", action)
                    .isTrue());
  }
}
