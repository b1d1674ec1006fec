package org.jackdaw.api.prob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DigammaTest {

  private static final double EULER = 0.5772156649015328606;

  @Test
  void knowsItsClosedForms() {
    assertThat(Digamma.of(1)).isCloseTo(-EULER, within(1e-14));
    assertThat(Digamma.of(0.5)).isCloseTo(-EULER - 2 * StrictMath.log(2), within(1e-14));
    assertThat(Digamma.of(11)).isCloseTo(-EULER + 7381.0 / 2520, within(1e-14));
  }

  @Property(tries = 300)
  void stepsByItsRecurrence(@ForAll @DoubleRange(min = 0.01, max = 1000) double x) {
    assertThat(Digamma.of(x + 1)).isCloseTo(Digamma.of(x) + 1 / x, within(1e-13 * (1 + 1 / x)));
  }

  @Test
  void refusesWhatIsNotAboveZero() {
    assertThatThrownBy(() -> Digamma.of(0)).hasMessageContaining("above 0");
  }
}
