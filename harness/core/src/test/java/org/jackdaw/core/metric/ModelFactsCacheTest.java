package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackdaw.api.model.Model;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;

class ModelFactsCacheTest {

  private final ModelFactsCache cache = new ModelFactsCache();

  @Test
  void keepsOneEntryForEqualModels() {
    ModelFacts first = cache.of(CueCorridor.informed().model(0), 5);

    assertThat(cache.of(CueCorridor.informed().model(0), 5)).isSameAs(first);
    assertThat(cache.of(CueCorridor.announced().model(0), 5)).isNotSameAs(first);
    assertThat(cache.of(CueCorridor.informed().model(0), 6)).isNotSameAs(first);
  }

  @Test
  void dropsWhatWasUsedLongestAgo() {
    Model model = CueCorridor.informed().model(0);
    ModelFacts first = cache.of(model, 1);
    for (int limit = 2; limit <= 64; limit++) {
      cache.of(model, limit);
    }
    assertThat(cache.of(model, 1)).isSameAs(first);
    for (int limit = 65; limit < 129; limit++) {
      cache.of(model, limit);
    }
    assertThat(cache.of(model, 1)).isNotSameAs(first);
  }

  /** Two steps: see RewardMetricsTest. */
  @Test
  void knowsFloorAndCeiling() {
    ModelFacts facts = cache.of(CueCorridor.informed().model(0), 2);

    assertThat(facts.joint().orElseThrow().states()).isEqualTo(10);
    assertThat(facts.floor().getAsDouble()).isZero();
    assertThat(facts.ceiling().getAsDouble())
        .isCloseTo(0.6, org.assertj.core.api.Assertions.within(1e-12));
  }

  /** Who sees the side goes straight there, which is worth 1; who hears it for sure, too. */
  @Test
  void knowsWhatCouldBeEarnedIfTheStateWereSeen() {
    ModelFacts heard = cache.of(CueCorridor.announced().model(0), 2);

    assertThat(cache.of(CueCorridor.informed().model(0), 2).sighted().getAsDouble())
        .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(heard.sighted().getAsDouble())
        .isCloseTo(heard.ceiling().getAsDouble(), org.assertj.core.api.Assertions.within(1e-12));
    assertThat(heard.states()).hasValue(10);
  }

  @Test
  void knowsNoYardsticksOfAModelWithoutReward() {
    Model model = CueCorridor.informed().model(0).toBuilder().withoutGoal().build();
    ModelFacts facts = cache.of(model, 2);

    assertThat(facts.floor()).isEmpty();
    assertThat(facts.ceiling()).isEmpty();
    assertThat(facts.sighted()).isEmpty();
    assertThat(facts.joint()).isPresent();
  }
}
