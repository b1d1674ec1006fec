package org.jackdaw.aif.graph;

import java.util.Arrays;
import org.jackdaw.api.model.Table;

/**
 * The node of an outcome that is not seen yet and has a goal prior, in its epistemic form: it
 * rewards states whose outcomes are preferred and tell states apart. Its energy at a belief z is
 * minus (expected log preference + mutual information of state and outcome), which is expected free
 * energy as pymdp and SPM count it, with the sign that is minimised. (A {@link
 * FactorGraphBuilder#goal} prior on the outcome is the other form, which seeks no information.)
 *
 * <p>Given the message d from the rest of the graph, the belief minimises energy + KL(z || d). This
 * is convex, and its fixed point is z = softmax(-h + A' ln c - A' ln(A z) + ln d) with h the
 * entropies of A's columns (van de Laar, Koudahl and de Vries 2023, "Realising synthetic active
 * inference agents, part II: variational message updates").
 *
 * <p>Differs from: there Newton steps solve for the fixed point. Implementation note: the energy's
 * curvature is at most that of the negative entropy, so the geometric mean of a belief and its
 * image is mirror descent with a step that at least halves the distance, from anywhere.
 */
public final class GoalObservation implements BeliefFactor {

  private static final int MOST_STEPS = 200;
  private static final double STILL = 1e-15;
  private static final double SMALLEST = 1e-300;

  private final Table likelihood;
  private final double[] logPreferences;
  private final double[] ambiguity; // entropy of each column

  /**
   * The node of an outcome.
   *
   * @param likelihood [outcome | state]
   * @param logPreferences nats per outcome, finite, up to a constant
   */
  public GoalObservation(Table likelihood, double... logPreferences) {
    if (logPreferences.length != likelihood.rows()
        || !Arrays.stream(logPreferences).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "goal observation: needs "
              + likelihood.rows()
              + " finite log preferences, got "
              + Arrays.toString(logPreferences));
    }
    this.likelihood = likelihood;
    this.logPreferences = logPreferences.clone();
    ambiguity = new double[likelihood.columns()];
    Arrays.setAll(ambiguity, s -> BetheFreeEnergy.entropy(column(s)));
  }

  private double[] column(int state) {
    double[] column = new double[likelihood.rows()];
    likelihood.addColumn(state, 1, column);
    return column;
  }

  @Override
  public double energy(double... belief) {
    double[] outcomes = outcomes(belief);
    double energy = -BetheFreeEnergy.entropy(outcomes);
    for (int s = 0; s < belief.length; s++) {
      energy += belief[s] * ambiguity[s];
    }
    for (int o = 0; o < outcomes.length; o++) {
      energy -= outcomes[o] * logPreferences[o];
    }
    return energy;
  }

  private double[] outcomes(double... belief) {
    double[] outcomes = new double[likelihood.rows()];
    for (int s = 0; s < belief.length; s++) {
      likelihood.addColumn(s, belief[s], outcomes);
    }
    return outcomes;
  }

  /**
   * The belief about the state that minimises energy + KL(belief || message).
   *
   * @param message what the rest of the graph says: one non-negative number per state, not all zero
   * @return one probability per state; zero where the message is
   */
  public double[] belief(double... message) {
    double sum = Arrays.stream(message).sum();
    if (message.length != ambiguity.length || !(sum > 0 && Double.isFinite(sum))) {
      throw new IllegalArgumentException(
          "goal observation: needs a message of "
              + ambiguity.length
              + " non-negative numbers, got "
              + Arrays.toString(message));
    }
    double[] belief = Arrays.stream(message).map(d -> d / sum).toArray();
    double change = 1;
    for (int step = 0; step < MOST_STEPS && change > STILL; step++) {
      double[] next = step(belief, message);
      change = 0;
      for (int s = 0; s < next.length; s++) {
        change = Math.max(change, Math.abs(next[s] - belief[s]));
      }
      belief = next;
    }
    return belief;
  }

  /** The normalised geometric mean of a belief and its image. */
  private double[] step(double[] belief, double[] message) {
    double[] values = outcomes(belief);
    for (int o = 0; o < values.length; o++) {
      values[o] = logPreferences[o] - StrictMath.log(Math.max(values[o], SMALLEST));
    }
    double[] logs = new double[belief.length];
    for (int s = 0; s < logs.length; s++) {
      double image = likelihood.dot(s, values) - ambiguity[s] + StrictMath.log(message[s]);
      logs[s] = belief[s] > 0 ? (StrictMath.log(belief[s]) + image) / 2 : Double.NEGATIVE_INFINITY;
    }
    return softmax(logs);
  }

  private static double[] softmax(double... logs) {
    double most = Arrays.stream(logs).max().orElseThrow();
    double[] weights = Arrays.stream(logs).map(log -> StrictMath.exp(log - most)).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  @Override
  public double[] answer(double... message) {
    double[] answer = belief(message);
    double sum = 0;
    for (int s = 0; s < answer.length; s++) {
      answer[s] = message[s] > 0 ? answer[s] / message[s] : 0;
      sum += answer[s];
    }
    for (int s = 0; s < answer.length; s++) {
      answer[s] /= sum;
    }
    return answer;
  }
}
