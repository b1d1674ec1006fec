package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.Commitment.Rule;
import org.junit.jupiter.api.Test;

/** In the corridor: right succeeds with probability 0.5, else the step leads back into the hole. */
class CommitmentTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private final WorkingModel corridor = WorkingModel.of(Models.corridor(), Conventions.CLEAN);
  private final PolicySet policies =
      PolicySet.of(List.of(new int[] {1, 0, 1}, new int[] {0, 0, 0}));
  private final MarginalBelief start = corridor.newBelief();

  CommitmentTest() {
    corridor.start(start);
  }

  private Commitment committed(int every, double divergence, double surprise) {
    Commitment commitment =
        new Commitment(corridor, policies, new Rule(every, divergence, surprise));
    commitment.begin(0, start);
    return commitment;
  }

  private static MarginalBelief at(int cell) {
    MarginalBelief belief = new MarginalBelief(4);
    double[] certain = new double[4];
    certain[cell] = 1;
    belief.set(0, certain, 0);
    return belief;
  }

  @Test
  void goesThroughThePolicyWhateverHappens() {
    Commitment commitment = committed(9, NEVER, NEVER);
    assertThat(commitment.holds(at(0), 3, 1)).isTrue();
    assertThat(commitment.next()).isZero();
    commitment.goOn();
    assertThat(commitment.holds(at(0), 3, 1)).isTrue();
    assertThat(commitment.next()).isEqualTo(1);
    commitment.goOn();
    assertThat(commitment.holds(at(0), 3, 1)).isFalse();
    assertThatThrownBy(commitment::next).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void endsAfterTheStepsThatItMayTake() {
    Commitment commitment = committed(2, NEVER, NEVER);
    assertThat(commitment.holds(at(2), 2, 0)).isTrue();
    commitment.goOn();
    assertThat(commitment.holds(at(2), 2, 0)).isFalse();
    assertThat(committed(1, NEVER, NEVER).holds(at(2), 2, 0)).isFalse();
  }

  /** The cell in the middle was expected with probability 0.5, so the belief diverges by ln 2. */
  @Test
  void endsWhereTheBeliefDivergesFromThePrediction() {
    double ln2 = StrictMath.log(2);
    assertThat(committed(3, ln2 + 1e-9, NEVER).holds(at(2), 2, 0)).isTrue();
    assertThat(committed(3, ln2 - 1e-9, NEVER).holds(at(2), 2, 0)).isFalse();
  }

  /** Seeing the middle has probability 0.5, and no reward 1; the goal was impossible. */
  @Test
  void endsWhereAnOutcomeContradictsThePrediction() {
    Commitment commitment = committed(3, NEVER, 1);
    assertThat(commitment.surprise(2, 0)).isCloseTo(StrictMath.log(2), within(1e-12));
    assertThat(commitment.holds(at(2), 2, 0)).isTrue();
    assertThat(commitment.surprise(3, -1)).isInfinite();
    assertThat(commitment.holds(at(3), 3, 1)).isFalse();
    assertThat(commitment.surprise(-1, -1)).isZero();
  }

  @Test
  void holdsNothingBeforeItBeginsAndAfterItIsReleased() {
    Commitment commitment = new Commitment(corridor, policies, new Rule(3, NEVER, NEVER));
    assertThat(commitment.holds(start, 1, 0)).isFalse();
    commitment.begin(1, start);
    assertThat(commitment.holds(start, 1, 0)).isTrue();
    commitment.release();
    assertThat(commitment.holds(start, 1, 0)).isFalse();
  }

  @Test
  void refusesRulesOutOfRange() {
    assertThatThrownBy(() -> new Rule(0, 0, 0)).hasMessage("replan: every must be >= 1, got 0");
    assertThatThrownBy(() -> new Rule(1, -1, 0))
        .hasMessage("replan: divergence must be >= 0, got -1.0");
    assertThatThrownBy(() -> new Rule(1, 0, Double.NaN))
        .hasMessage("replan: surprise must be >= 0, got NaN");
  }
}
