package org.jackdaw.oracle;

import java.util.Arrays;
import org.jackdaw.api.prob.Categorical;

/**
 * How evenly the states of a world were visited.
 *
 * @param coverage visited states as a share of all
 * @param entropy entropy of the share of visits to each state, in nats
 * @param evenness the entropy as a share of the largest possible one, in [0, 1]; 1 for one state
 * @param effectiveStates exp of the entropy: so many states visited equally often would have it
 */
public record Visits(double coverage, double entropy, double evenness, double effectiveStates) {

  /**
   * Looks at counts of visits.
   *
   * @param counts visits of each reachable state, not negative, at least one positive
   * @return their summary
   * @throws IllegalArgumentException if a count is negative or none is positive
   */
  public static Visits of(long... counts) {
    double[] shares = Arrays.stream(counts).mapToDouble(n -> n).toArray();
    if (Arrays.stream(counts).anyMatch(n -> n < 0) || !(Categorical.sum(shares) > 0)) {
      throw new IllegalArgumentException(
          "visits must be >= 0, and one of them positive, got " + Arrays.toString(counts));
    }
    Categorical.normalise(shares);
    double entropy = Categorical.entropy(shares);
    double visited = Arrays.stream(counts).filter(n -> n > 0).count();
    double most = StrictMath.log(counts.length);
    return new Visits(
        visited / counts.length, entropy, most == 0 ? 1 : entropy / most, StrictMath.exp(entropy));
  }
}
