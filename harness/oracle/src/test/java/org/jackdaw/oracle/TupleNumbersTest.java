package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TupleNumbersTest {

  /** Words below 0, small ones and large ones, in widths that are found in different ways. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9})
  void tuplesAreNumberedInTheOrderOfTheirFirstAppearance(int width) {
    TupleNumbers numbers = new TupleNumbers(width);
    List<List<Integer>> seen = new ArrayList<>();
    RandomStream random = new RandomStream(4);
    int[] kinds = {-2, 0, 3, 40, 4095, 4096, 1_000_000_000};
    for (int i = 0; i < 2000; i++) {
      int[] tuple = new int[width];
      Arrays.setAll(tuple, w -> kinds[random.nextInt(kinds.length)] + random.nextInt(3));
      List<Integer> content = Arrays.stream(tuple).boxed().toList();
      int known = seen.indexOf(content);
      assertThat(numbers.find(tuple)).isEqualTo(known);
      if (known < 0) {
        seen.add(content);
      }
      int number = numbers.number(tuple);
      assertThat(number).isEqualTo(seen.indexOf(content));
      assertThat(numbers.word(number, width - 1)).isEqualTo(tuple[width - 1]);
    }
    assertThat(numbers.size()).isEqualTo(seen.size()).isGreaterThan(15);
  }
}
