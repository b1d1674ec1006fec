package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.jackdaw.api.model.Model;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;
import org.jackdaw.oracle.bounds.BoundSearch;
import org.jackdaw.oracle.bounds.Horizon;
import org.jackdaw.oracle.bounds.SearchLimits;
import org.jackdaw.oracle.bounds.ValueBounds;
import org.junit.jupiter.api.Test;

class BoundSearchTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  private static BoundSearch search(Model model, RewardSeen seen, Horizon horizon) {
    return new BoundSearch(new SparsePomdp(JointModel.of(model), seen), horizon);
  }

  private static ValueBounds solve(Model model, Horizon horizon, double gap, long backups) {
    return search(model, RewardSeen.IGNORED, horizon).run(SearchLimits.of(gap, backups));
  }

  /** Values of the classic problem: published, and computed by belief enumeration. */
  @Test
  void closesInOnTheTigerProblem() {
    ValueBounds bounds = solve(Worlds.tiger(), Horizon.endless(0.95), 1e-8, 1_000_000);

    assertThat(bounds.lower()).isBetween(19.3713680, 19.3713687);
    assertThat(bounds.upper()).isBetween(19.3713680, 19.3713687);
    assertThat(bounds.random()).isCloseTo(-1820 / 3.0, within(1e-6));
    assertThat(bounds.blind()).isCloseTo(-20, within(1e-6));
    assertThat(bounds.informed()).isCloseTo(3400 / 39.0, within(1e-6));
    assertThat(bounds.qmdp()).isCloseTo(189, within(1e-6));
    assertThat(bounds.mdp()).isCloseTo(200, within(1e-6));
  }

  /** Undiscounted optima of the Tiger problem within 1, 2, ... steps. */
  @Test
  void solvesFiniteHorizonsExactly() {
    double[] optima = {-1, -2, 2.72, 2.42125, 3.60915, 5.61881875, 6.246349866, 7.0966155298};
    for (int h = 1; h <= optima.length; h++) {
      ValueBounds bounds = solve(Worlds.tiger(), Horizon.of(h, 1), 1e-10, 100_000);
      assertThat(bounds.lower()).isCloseTo(optima[h - 1], within(1e-8));
      assertThat(bounds.upper()).isCloseTo(optima[h - 1], within(1e-8));
    }
  }

  @Test
  void aSearchThatGoesOnOnlyGetsCloser() {
    BoundSearch search = search(Worlds.tiger(), RewardSeen.IGNORED, Horizon.endless(0.95));
    ValueBounds before = search.bounds();
    for (int i = 0; i < 20; i++) {
      ValueBounds after = search.run(SearchLimits.of(0, 10));
      assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower());
      assertThat(after.upper()).isLessThanOrEqualTo(before.upper());
      assertThat(after.backups()).isEqualTo(before.backups() + 10);
      before = after;
    }
    assertThat(before.gap()).isLessThan(20);
  }

  @Test
  void refusesAnEndlessProblemWithoutDiscount() {
    assertThatThrownBy(() -> Horizon.endless(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give a discount below 1 or a horizon");
  }

  @Property(tries = 10, seed = "20260102")
  void closesInOnTheExactOptimum(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Model model = RandomModels.of(seed);
    double optimum = OptimalValue.of(JointModel.of(model), 2).orElseThrow();

    ValueBounds bounds =
        search(model, RewardSeen.EVIDENCE, Horizon.of(2, 1)).run(SearchLimits.of(1e-12, 100_000));

    assertThat(bounds.lower()).isCloseTo(optimum, DIGITS);
    assertThat(bounds.upper()).isCloseTo(optimum, DIGITS);
    assertThat(bounds.random()).isCloseTo(Yardsticks.of(model, 2).floor(), DIGITS);
  }

  @Property(tries = 5, seed = "20260102")
  void boundsStandInOrder(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Model model = RandomModels.of(seed);

    ValueBounds aware =
        search(model, RewardSeen.EVIDENCE, Horizon.endless(0.8)).run(SearchLimits.of(1e-6, 50));
    ValueBounds unaware =
        search(model, RewardSeen.IGNORED, Horizon.endless(0.8)).run(SearchLimits.of(1e-6, 50));

    for (ValueBounds bounds : new ValueBounds[] {aware, unaware}) {
      assertThat(bounds.blind()).isLessThanOrEqualTo(bounds.lower() + 1e-9);
      assertThat(bounds.random()).isLessThanOrEqualTo(bounds.lower() + 1e-9);
      assertThat(bounds.upper()).isLessThanOrEqualTo(bounds.informed() + 1e-9);
      assertThat(bounds.informed()).isLessThanOrEqualTo(bounds.qmdp() + 1e-9);
      assertThat(bounds.qmdp()).isLessThanOrEqualTo(bounds.mdp() + 1e-9);
    }
    assertThat(unaware.lower()).isLessThanOrEqualTo(aware.upper() + 1e-9);
  }

  @Test
  void equalSearchesGiveEqualBits() {
    ValueBounds one = solve(Worlds.tiger(), Horizon.endless(0.95), 0, 300);
    ValueBounds other = solve(Worlds.tiger(), Horizon.endless(0.95), 0, 300);

    assertThat(one).isEqualTo(other);
  }
}
