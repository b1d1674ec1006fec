package org.jackdaw.aif.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ParameterTest {

  @Property(tries = 200)
  void coordinatesAndValuesAreInverse(@ForAll @DoubleRange(min = -20, max = 20) double x) {
    assertThat(Scale.real().coordinate(Scale.real().value(x))).isEqualTo(x);
    assertThat(Scale.positive().coordinate(Scale.positive().value(x))).isCloseTo(x, within(1e-12));
    Scale between = Scale.between(0.5, 1);
    double inside = x / 2;
    assertThat(between.coordinate(between.value(inside))).isCloseTo(inside, within(1e-9));
  }

  @Test
  void aLogitBetweenBoundsIsHalfwayAtZero() {
    assertThat(Scale.between(0.5, 1).value(0)).isEqualTo(0.75);
    assertThat(Scale.between(0, 1).value(StrictMath.log(3))).isCloseTo(0.75, within(1e-15));
  }

  @Test
  void aPriorIsNormalOnTheCoordinate() {
    // ln 6 is 2 deviations of 0.5 ln 3 above ln 2
    Parameter gamma = Parameter.positive("gamma", 2, 0.5 * StrictMath.log(3));

    assertThat(gamma.logPrior(StrictMath.log(6)) - gamma.logPrior(StrictMath.log(2)))
        .isCloseTo(-2, within(1e-12));
    assertThat(Parameter.real("x", 1, 2).logPrior(1))
        .isCloseTo(-StrictMath.log(2 * StrictMath.sqrt(2 * StrictMath.PI)), within(1e-12));
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertThatThrownBy(() -> Parameter.probability("lapse", 1, 1))
        .hasMessage("lapse: median must be in (0.0, 1.0), got 1.0");
    assertThatThrownBy(() -> Parameter.positive("gamma", 1, 0))
        .hasMessage("gamma: deviation must be above 0 and finite, got 0.0");
    assertThatThrownBy(() -> Scale.between(1, 1)).hasMessageContaining("got (1.0, 1.0)");
    assertThatThrownBy(
            () ->
                ParameterSpace.of(
                    Parameter.positive("gamma", 1, 1), Parameter.positive("gamma", 1, 1)))
        .hasMessage("parameters: names must be distinct, got [gamma, gamma]");
    assertThatThrownBy(() -> Boxes.values("gamma", 1).get("gama"))
        .hasMessageContaining("did you mean 'gamma'?");
  }
}
