package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;
import org.junit.jupiter.api.Test;

class DimensionTest {

  private static final Place PLACE = Place.whole("test");
  private static final int DRAWS = 4000;

  private static double[] sorted(Dimension dimension) {
    RandomStream random = SeedTree.root(1).stream();
    double[] draws = new double[DRAWS];
    Arrays.setAll(draws, i -> ((Scalar) dimension.draw(random, PLACE)).number());
    Arrays.sort(draws);
    return draws;
  }

  @Test
  void uniformDrawsCoverTheirRangeEvenly() {
    double[] draws = sorted(new Dimension.Uniform(-2, 6));

    assertThat(draws[0]).isBetween(-2.0, -1.98);
    assertThat(draws[DRAWS - 1]).isBetween(5.98, 6.0);
    // the quartiles of [-2, 6], four standard errors of a sample quartile: 4 * 8 * sqrt(.1875/4000)
    assertThat(draws[DRAWS / 4]).isCloseTo(0, within(0.22));
    assertThat(draws[3 * DRAWS / 4]).isCloseTo(4, within(0.22));
  }

  @Test
  void logUniformDrawsCoverOrdersOfMagnitudeEvenly() {
    double[] draws = sorted(new Dimension.LogUniform(0.001, 10));

    // four decades: a quarter of the draws in each; four standard errors of an exponent: 0.11
    for (int decade = 1; decade <= 3; decade++) {
      assertThat(StrictMath.log10(draws[decade * DRAWS / 4])).isCloseTo(decade - 3, within(0.12));
    }
  }

  @Test
  void numbersHaveFourDigits() {
    RandomStream random = SeedTree.root(2).stream();
    for (int i = 0; i < 100; i++) {
      Node drawn = new Dimension.LogUniform(1e-6, 1).draw(random, PLACE);
      String digits = ((Scalar) drawn).text().replaceFirst("E.*", "").replaceAll("^0\\.0*|\\.", "");
      assertThat(digits).hasSizeLessThanOrEqualTo(4);
    }
  }

  @Test
  void wholeNumbersAndChoicesComeEquallyOften() {
    double[] draws = sorted(new Dimension.Integers(3, 6));
    for (int value = 3; value <= 6; value++) {
      int wanted = value;
      // 1000 expected; four standard deviations sqrt(4000 * 1/4 * 3/4) = 27.4
      assertThat(Arrays.stream(draws).filter(d -> d == wanted).count()).isBetween(890L, 1110L);
    }
    List<Node> words = List.of(Scalar.text(PLACE, "a"), Scalar.text(PLACE, "b"));
    RandomStream random = SeedTree.root(3).stream();
    Dimension choices = new Dimension.Choices(words);
    long first = 0;
    for (int i = 0; i < DRAWS; i++) {
      first += choices.draw(random, PLACE).equals(words.get(0)) ? 1 : 0;
    }
    assertThat(first).isBetween(1870L, 2130L); // 2000, four standard deviations of 31.6
  }

  @Test
  void rangesMustHoldSomething() {
    assertThatThrownBy(() -> new Dimension.Uniform(1, 1)).hasMessageContaining("low < high");
    assertThatThrownBy(() -> new Dimension.LogUniform(0, 1)).hasMessageContaining("log-uniform");
    assertThatThrownBy(() -> new Dimension.Integers(2, 1)).hasMessageContaining("[2.0, 1.0]");
    assertThatThrownBy(() -> new Dimension.Choices(List.of())).hasMessageContaining("at least two");
  }
}
