package org.jackdaw.aif.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.junit.jupiter.api.Test;

class SleepTest {

  private static final ColumnMatrix PRIOR = ColumnMatrix.of(2, 1, 1, 1, 1, 1, 1, 1, 1);

  /** Columns of parents (2 states, 2 states): 00, 01, 10, 11; without parent 1 they pair up. */
  @Test
  void sumsOverAParentAndSpreadsEvenly() {
    ColumnMatrix posterior = ColumnMatrix.of(2, 3, 1, 5, 1, 1, 2, 1, 4);
    Pruned pruned = Sleep.pruneWithout(posterior, PRIOR, List.of(2, 2), 1, 100);
    assertThat(pruned.posterior()).isEqualTo(ColumnMatrix.of(2, 4, 1, 4, 1, 1, 3, 1, 3));
    assertThat(pruned.prior()).isEqualTo(PRIOR);
  }

  /** Without parent 0 the columns 00 and 10 pair up, and 01 and 11. */
  @Test
  void sumsOverTheFirstParentToo() {
    ColumnMatrix posterior = ColumnMatrix.of(2, 3, 1, 5, 1, 1, 3, 1, 5);
    Pruned pruned = Sleep.pruneWithout(posterior, PRIOR, List.of(2, 2), 0, 100);
    assertThat(pruned.posterior()).isEqualTo(ColumnMatrix.of(2, 2, 2, 3, 3, 2, 2, 3, 3));
  }

  /** An uneven prior tells little; the data tell that each state has its own outcome. */
  @Test
  void prunesLikelihoodsAndLeavesOtherCounts() {
    ColumnMatrix prior = ColumnMatrix.of(2, 1, 0.75, 0.75, 1);
    ColumnMatrix posterior = ColumnMatrix.of(2, 101, 0.75, 0.75, 101);
    ColumnMatrix start = ColumnMatrix.of(2, 3, 4);
    TableCounts pruned = Sleep.prune(counts(posterior, start), counts(prior, start), 0);
    assertThat(pruned.start()).containsExactly(start);
    assertThat(pruned.likelihood().get(0).at(0, 0)).isGreaterThan(101);
    assertThat(pruned.likelihood().get(0).at(1, 0)).isLessThan(0.75);
  }

  private static TableCounts counts(ColumnMatrix likelihood, ColumnMatrix start) {
    return new TableCounts(List.of(likelihood), List.of(), List.of(), List.of(start), List.of());
  }
}
