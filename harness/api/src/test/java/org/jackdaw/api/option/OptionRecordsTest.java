package org.jackdaw.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

  private record Shared(double discount, Inner search) {
    Shared {
      if (discount > 1) {
        throw new IllegalArgumentException("shared: discount must be <= 1, got " + discount);
      }
    }
  }

  private record Sharing(int steps, @Inlined Shared shared, String name) {}

  private static final Sharing SHARING = new Sharing(4, new Shared(0.9, new Inner(2)), "x");

  @Test
  void inlinedOptionsStandAmongThoseOfTheRecordThatHoldsThem() {
    assertThat(OptionRecords.components(Sharing.class).keySet())
        .containsExactly("steps", "discount", "search", "name");
    assertThat(OptionRecords.values(SHARING)).containsExactly(4, 0.9, new Inner(2), "x");
    assertThat(OptionRecords.create(Sharing.class, List.of(4, 0.9, new Inner(2), "x")))
        .isEqualTo(SHARING);
  }

  @Test
  void replacesInlinedValues() {
    assertThat(OptionRecords.with(SHARING, "discount", 0.5).shared().discount()).isEqualTo(0.5);
    assertThat(OptionRecords.with(SHARING, "search.max-depth", 7).shared().search())
        .isEqualTo(new Inner(7));
    assertThat(OptionRecords.with(SHARING, "name", "y").name()).isEqualTo("y");
    assertThatThrownBy(() -> OptionRecords.with(SHARING, "discount", 2.0))
        .hasMessage("shared: discount must be <= 1, got 2.0");
  }

  private record Clash(double discount, @Inlined Shared shared) {}

  @Test
  void refusesTwoOptionsOfOneKey() {
    assertThatThrownBy(() -> OptionRecords.components(Clash.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("has two options 'discount'");
  }
}
