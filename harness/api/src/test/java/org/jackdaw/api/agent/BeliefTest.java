package org.jackdaw.api.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BeliefTest {

  private static Belief belief(double[]... blocks) {
    return new Belief() {
      @Override
      public List<List<String>> blocks() {
        return java.util.stream.IntStream.range(0, blocks.length)
            .mapToObj(b -> List.of("factor" + b))
            .toList();
      }

      @Override
      public int size(int block) {
        return blocks[block].length;
      }

      @Override
      public double probability(int block, int state) {
        return blocks[block][state];
      }
    };
  }

  @Test
  void entropyIsTheSumOfTheBlocksEntropies() {
    // ln 2 + 0 + ln 4 = 3 ln 2
    Belief belief =
        belief(new double[] {0.5, 0.5}, new double[] {1, 0}, new double[] {.25, .25, .25, .25});
    assertThat(belief.entropy()).isCloseTo(3 * StrictMath.log(2), within(1e-15));
  }
}
