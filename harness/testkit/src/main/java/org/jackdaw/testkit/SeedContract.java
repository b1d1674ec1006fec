package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What everything that takes a seed promises: same seed, same result; other seed, another one. */
public abstract class SeedContract {

  /** For the suite of something seeded. */
  protected SeedContract() {}

  /**
   * All that comes of a seed, as text.
   *
   * @param seed any number
   * @return rows, actions, numbers: whatever the seed decides
   */
  protected abstract String outcome(long seed);

  @Test
  final void sameSeedGivesTheSameOutcome() {
    for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE, 0x9E3779B97F4A7C15L}) {
      assertThat(outcome(seed)).isEqualTo(outcome(seed));
    }
  }

  @Test
  final void otherSeedsGiveOtherOutcomes() {
    List<String> outcomes = LongStream.range(0, 5).mapToObj(this::outcome).toList();
    assertThat(outcomes.stream().distinct().count()).isGreaterThan(1);
  }
}
