package org.jackdaw.aif.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.aif.reduction.Reduction.Proposal;
import org.junit.jupiter.api.Test;

/** Where the tiger starts: one column of two counts that begin at 1. */
class ReductionTest {

  private static final String START = "start.tiger";
  private final WorkingModel tiger =
      new WorkingModel(Models.tiger(), Conventions.CLEAN, 1, Set.of(START), 1);
  private final WorkingTable start = tiger.learnt().get(START);

  private Reduction reduction(Proposal proposal, double threshold) {
    return new Reduction(tiger, List.of(START), proposal, threshold);
  }

  /** The prior (1, 1) becomes (2, 0), so the posterior (101, 1) becomes (102, 0). */
  @Test
  void excludesWhatNeverHappened() {
    Reduction reduction = reduction(Proposal.PROBABILITY, 0);
    start.setCounts(new double[] {101, 1});
    assertThat(reduction.reduce()).isEqualTo(1);
    assertThat(start.countMatrix().cell(0)).isCloseTo(102, within(1e-12));
    assertThat(start.countMatrix().cell(1)).isCloseTo(0, within(1e-12));
    assertThat(start.probability(0, 0)).isCloseTo(1, within(1e-12));
  }

  @Test
  void leavesWhatHappenedOftenEnough() {
    Reduction reduction = reduction(Proposal.PROBABILITY, 0);
    start.setCounts(new double[] {51, 51});
    assertThat(reduction.reduce()).isZero();
    assertThat(start.countMatrix().toArray()).containsExactly(51, 51);
  }

  @Test
  void asksForAsMuchEvidenceAsTheThresholdSays() {
    Reduction strict = reduction(Proposal.PROBABILITY, 50);
    start.setCounts(new double[] {101, 1});
    assertThat(strict.reduce()).isZero();
  }

  @Test
  void proposesNothingFromEqualCountsByInformation() {
    Reduction reduction = reduction(Proposal.INFORMATION, 0);
    start.setCounts(new double[] {101, 1});
    reduction.reduce();
    assertThat(start.countMatrix().cell(0)).isCloseTo(101, within(1e-9));
  }

  @Test
  void refusesATableThatIsNotLearnt() {
    assertThatThrownBy(
            () -> new Reduction(tiger, List.of("likelihood.sound"), Proposal.PROBABILITY, 0))
        .hasMessage("reduce: likelihood.sound is not learnt; learnt are [start.tiger]");
  }
}
