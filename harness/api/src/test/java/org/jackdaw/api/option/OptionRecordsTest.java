package org.jackdaw.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionRecordsTest {

  private record Inner(int maxDepth) {}

  private record Outer(double stepSize, Inner search) {
    Outer {
      if (stepSize < 0) {
        throw new IllegalArgumentException("outer: step-size must be >= 0, got " + stepSize);
      }
    }
  }

  private static final Outer OPTIONS = new Outer(0.5, new Inner(3));

  @Test
  void replacesValuesByKeyInDepthToo() {
    assertThat(OptionRecords.with(OPTIONS, "step-size", 2.0)).isEqualTo(new Outer(2, new Inner(3)));
    assertThat(OptionRecords.with(OPTIONS, "search.max-depth", 7))
        .isEqualTo(new Outer(0.5, new Inner(7)));
  }

  @Test
  void refusesWhatTheRecordRefuses() {
    assertThatThrownBy(() -> OptionRecords.with(OPTIONS, "step-size", -1.0))
        .hasMessage("outer: step-size must be >= 0, got -1.0");
    assertThatThrownBy(() -> OptionRecords.with(OPTIONS, "step-size", 2))
        .hasMessage("step-size: must be a double, got 2");
    assertThatThrownBy(() -> OptionRecords.with(OPTIONS, "stepsize", 2.0))
        .hasMessageContaining("did you mean 'step-size'?");
    assertThatThrownBy(() -> OptionRecords.with(OPTIONS, "step-size.x", 2.0))
        .hasMessage("step-size.x: there are no options of that depth");
  }
}
