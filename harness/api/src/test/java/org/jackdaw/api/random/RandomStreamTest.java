package org.jackdaw.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Literals come from an implementation of the published algorithms in another language. */
class RandomStreamTest {

  @Test
  void splitMixMatchesItsPublishedSequence() {
    long[] expected = {6457827717110365317L, 3203168211198807973L, -8629252141511181193L};
    for (int i = 0; i < expected.length; i++) {
      assertThat(Mix64.mix(1234567 + (i + 1) * Mix64.GOLDEN_GAMMA)).isEqualTo(expected[i]);
    }
  }

  @Test
  void longsArePinned() {
    pinned(0, 0x53175d61490b23dfL, 0x61da6f3dc380d507L, 0x5c0fdf91ec9a7bfcL, 0x02eebf8c3bbe5e1aL);
    pinned(42, 0xd0764d4f4476689fL, 0x519e4174576f3791L, 0xfbe07cfb0c24ed8cL, 0xb37d9f600cd835b8L);
    pinned(-1, 0x56ccf8ce948e27b2L, 0xe68588432e5a5b90L, 0xe3e9b5a48119ca8bL, 0x460f19495532ae73L);
  }

  private static void pinned(long seed, long... expected) {
    RandomStream random = new RandomStream(seed);
    for (long next : expected) {
      assertThat(random.nextLong()).isEqualTo(next);
    }
  }

  @Test
  void doublesArePinned() {
    RandomStream random = new RandomStream(42);
    assertThat(random.nextDouble()).isEqualTo(0.8143051451229099);
    assertThat(random.nextDouble()).isEqualTo(0.3188210400616611);
    assertThat(random.nextDouble()).isEqualTo(0.9838941681774888);
  }

  @Test
  void integersArePinned() {
    RandomStream small = new RandomStream(42);
    for (int next : new int[] {8, 3, 9, 7, 7, 5, 1, 6, 2, 9}) {
      assertThat(small.nextInt(10)).isEqualTo(next);
    }
    RandomStream large = new RandomStream(7); // a bound that rejects every second draw or so
    int[] expected = {277211986, 688069575, 1552082298, 750068292, 531243585, 1582141372};
    for (int next : expected) {
      assertThat(large.nextInt(3 << 29)).isEqualTo(next);
    }
  }

  @Test
  void normalNumbersArePinned() {
    RandomStream random = new RandomStream(42);
    assertThat(random.nextGaussian()).isCloseTo(0.9813983900724986, within(1e-15));
    assertThat(random.nextGaussian()).isCloseTo(1.3403256427520227, within(1e-15));
    assertThat(random.nextGaussian()).isCloseTo(-0.9642205062941384, within(1e-15));
  }

  @Test
  void coinsFollowTheHighestBit() {
    RandomStream random = new RandomStream(42); // 0xd..., 0x5..., 0xf..., 0xb...
    assertThat(random.nextBoolean()).isTrue();
    assertThat(random.nextBoolean()).isFalse();
    assertThat(random.nextBoolean()).isTrue();
  }

  @Test
  void aCopyHasTheSameFutureAndItsOwnState() {
    RandomStream random = new RandomStream(3);
    random.nextLong();
    RandomStream copy = random.copy();
    long next = random.nextLong();
    random.nextLong();
    assertThat(copy.nextLong()).isEqualTo(next);
  }

  @Property
  void integersStayBelowTheirBound(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int bound) {
    RandomStream random = new RandomStream(seed);
    for (int i = 0; i < 20; i++) {
      assertThat(random.nextInt(bound)).isBetween(0, bound - 1);
    }
  }

  @Test
  void refusesABoundBelowOne() {
    assertThatThrownBy(() -> new RandomStream(1).nextInt(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bound must be >= 1, got 0");
  }
}
