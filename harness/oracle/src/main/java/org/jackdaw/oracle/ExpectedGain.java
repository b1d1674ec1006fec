package org.jackdaw.oracle;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jackdaw.api.prob.Logarithm;

/**
 * The expected information gain of an action: the mutual information of the next state, or of one
 * factor of it, and the joint outcome of all modalities (Lindley 1956,
 * doi:10.1214/aoms/1177728069), exact, in nats. Buffers are kept, so asking again allocates
 * nothing.
 */
final class ExpectedGain {

  private final JointModel joint;
  private final JointOutcomes outcomes;
  private final int[] parts; // by state: what of it matters
  private final boolean whole;
  private final double[] ofPart;
  private final double[] ofOutcome;
  private final PairMasses ofBoth = new PairMasses();
  private double conditional;

  /** About the whole state. */
  ExpectedGain(JointModel joint) {
    this(joint, IntStream.range(0, joint.states()).toArray(), true);
  }

  /** About a part of it: its value by state. */
  ExpectedGain(JointModel joint, int[] parts) {
    this(joint, parts, false);
  }

  private ExpectedGain(JointModel joint, int[] parts, boolean whole) {
    this.joint = joint;
    this.outcomes = joint.outcomes();
    this.parts = parts;
    this.whole = whole;
    this.ofPart = new double[IntStream.of(parts).max().orElseThrow() + 1];
    this.ofOutcome = new double[outcomes.size()];
  }

  /** Zero for zero, else m ln m. */
  static double negentropy(double mass) {
    return mass > 0 ? mass * Logarithm.of(mass) : 0;
  }

  /** The gain of an action, given a belief in which terminal states no longer count. */
  double of(double[] belief, int action) {
    double going = going(belief);
    if (going <= 0) {
      Arrays.fill(ofOutcome, 0);
      return 0;
    }
    return joint.emissions().dependOnPast() || !whole
        ? Math.max(0, joined(belief, action, going))
        : Math.max(0, separate(belief, action, going));
  }

  /** The entropy of what the action last asked about will show. */
  double outcomeEntropy() {
    return -sumNegentropy(ofOutcome);
  }

  private double going(double[] belief) {
    double going = 0;
    for (int s = 0; s < belief.length; s++) {
      going += joint.terminal(s) ? 0 : belief[s];
    }
    return going;
  }

  /** H(O) - H(O|S'), where the next state alone decides what is shown. */
  private double separate(double[] belief, int action, double going) {
    Arrays.fill(ofOutcome, 0);
    conditional = 0;
    Moves moves = joint.moves();
    for (int s = 0; s < belief.length; s++) {
      if (belief[s] > 0) {
        int row = joint.row(s, action);
        for (int k = moves.starts[row]; k < moves.starts[row + 1]; k++) {
          spread(moves.emission[k], belief[s] / going * moves.probability[k]);
        }
      }
    }
    return -sumNegentropy(ofOutcome) - conditional;
  }

  private void spread(int emission, double mass) {
    conditional += mass * outcomes.entropy(emission);
    for (int o = outcomes.first(emission); o < outcomes.end(emission); o++) {
      ofOutcome[outcomes.outcome(o)] += mass * outcomes.probability(o);
    }
  }

  /**
   * H(S') + H(O) - H(S',O), where the state before the move has a say in what is shown, or only a
   * part of the next state is asked about.
   */
  private double joined(double[] belief, int action, double going) {
    Arrays.fill(ofOutcome, 0);
    Arrays.fill(ofPart, 0);
    ofBoth.clear();
    Moves moves = joint.moves();
    for (int s = 0; s < belief.length; s++) {
      if (belief[s] > 0) {
        int row = joint.row(s, action);
        for (int k = moves.starts[row]; k < moves.starts[row + 1]; k++) {
          pair(parts[moves.next[k]], moves.emission[k], belief[s] / going * moves.probability[k]);
        }
      }
    }
    return ofBoth.negentropy() - sumNegentropy(ofPart) - sumNegentropy(ofOutcome);
  }

  private void pair(int part, int emission, double mass) {
    ofPart[part] += mass;
    spread(emission, mass);
    for (int o = outcomes.first(emission); o < outcomes.end(emission); o++) {
      ofBoth.add(part, outcomes.outcome(o), mass * outcomes.probability(o));
    }
  }

  private static double sumNegentropy(double[] masses) {
    double sum = 0;
    for (double mass : masses) {
      sum += negentropy(mass);
    }
    return sum;
  }
}
