package org.jackdaw.aif.graph;

import java.util.Arrays;
import org.jackdaw.aif.convention.LogGuard;

/**
 * Fully factorised variational inference on a factor graph: one belief per variable, updated in
 * turn, so the free energy falls with every update and bounds minus the log evidence from above.
 * For one thread; a run allocates nothing but its report.
 *
 * <p>Winn and Bishop 2005, "Variational message passing", JMLR 6. Potentials of 0 count as the
 * guard's epsilon.
 */
public final class MeanField {

  /**
   * How a run ended.
   *
   * @param sweeps how many there were
   * @param freeEnergy after the last, in nats
   */
  public record Report(int sweeps, double freeEnergy) {}

  private static final LogGuard GUARD = LogGuard.floored(1e-16);

  private final FactorGraph graph;
  private final Observations observations;
  private final double[][] logs; // [factor][cell]: ln of a cell above that of 0
  private final double[][] beliefs;
  private final double[][] logBeliefs;

  /**
   * Inference with nothing observed.
   *
   * @param graph the graph
   */
  public MeanField(FactorGraph graph) {
    this.graph = graph;
    observations = new Observations(graph);
    logs = new double[graph.nodes().size()][];
    for (int a = 0; a < logs.length; a++) {
      double[] values = graph.nodes().get(a).values;
      logs[a] = Arrays.stream(values).map(x -> GUARD.log(x) - GUARD.ofZero()).toArray();
    }
    beliefs = new double[graph.variables().size()][];
    logBeliefs = new double[beliefs.length][];
    for (int v = 0; v < beliefs.length; v++) {
      beliefs[v] = new double[graph.size(v)];
      logBeliefs[v] = new double[graph.size(v)];
    }
  }

  /**
   * Observes a variable; replaces what was observed of it before.
   *
   * @param variable its name
   * @param value its value
   */
  public void observe(String variable, int value) {
    observations.observe(variable, value);
  }

  /**
   * Observes a variable softly; replaces what was observed of it before.
   *
   * @param variable its name
   * @param likelihood one non-negative number per value, not all zero
   */
  public void observeSoftly(String variable, double... likelihood) {
    observations.observe(variable, likelihood);
  }

  /**
   * Forgets what was observed of a variable.
   *
   * @param variable its name
   */
  public void forget(String variable) {
    observations.forget(variable);
  }

  /**
   * Sweeps from uniform beliefs until the free energy falls no more than the tolerance.
   *
   * @param sweeps the most sweeps, at least 1
   * @param tolerance nats, at least 0
   * @return how it ended
   */
  public Report run(int sweeps, double tolerance) {
    for (double[] belief : beliefs) {
      Arrays.fill(belief, 1.0 / belief.length);
    }
    double before = Double.POSITIVE_INFINITY;
    double now = freeEnergy();
    int done = 0;
    while (done < sweeps && before - now > tolerance) {
      for (int v = 0; v < beliefs.length; v++) {
        update(v);
      }
      before = now;
      now = freeEnergy();
      done++;
    }
    return new Report(done, now);
  }

  private void update(int variable) {
    double[] log = logBeliefs[variable];
    for (int s = 0; s < log.length; s++) {
      log[s] = GUARD.log(observations.of(variable)[s]);
    }
    for (int a = 0; a < logs.length; a++) {
      GraphNode node = graph.nodes().get(a);
      for (int i = 0; i < node.arity(); i++) {
        if (node.variables[i] == variable) {
          hear(a, node, i, log);
        }
      }
    }
    softmax(log, beliefs[variable]);
  }

  /** Adds the expected log of a factor, as a function of one of its variables. */
  private void hear(int a, GraphNode node, int slot, double[] log) {
    for (int k = 0; k < node.cells(); k++) {
      double weight = logs[a][k];
      for (int i = 0; i < node.arity(); i++) {
        weight *= i == slot ? 1 : beliefs[node.variables[i]][node.state(k, i)];
      }
      log[node.state(k, slot)] += weight;
    }
  }

  private static void softmax(double[] log, double[] target) {
    double most = Arrays.stream(log).max().orElseThrow();
    double sum = 0;
    for (int s = 0; s < log.length; s++) {
      target[s] = StrictMath.exp(log[s] - most);
      sum += target[s];
    }
    for (int s = 0; s < log.length; s++) {
      target[s] /= sum;
    }
  }

  /**
   * The belief about a variable after a run.
   *
   * @param variable its name
   * @return one probability per value
   */
  public double[] marginal(String variable) {
    return beliefs[graph.position(variable)].clone();
  }

  /**
   * The variational free energy of the beliefs: expected energy less their entropies.
   *
   * @return nats; at least minus the log evidence
   */
  public double freeEnergy() {
    double free = 0;
    for (int a = 0; a < logs.length; a++) {
      free -= GUARD.ofZero() + expectedLog(a);
    }
    for (int v = 0; v < beliefs.length; v++) {
      free -= BetheFreeEnergy.entropy(beliefs[v]);
      for (int s = 0; s < beliefs[v].length; s++) {
        free -= beliefs[v][s] * GUARD.log(observations.of(v)[s]);
      }
    }
    return free;
  }

  private double expectedLog(int a) {
    GraphNode node = graph.nodes().get(a);
    double expected = 0;
    for (int k = 0; k < node.cells(); k++) {
      double weight = logs[a][k];
      for (int i = 0; i < node.arity(); i++) {
        weight *= beliefs[node.variables[i]][node.state(k, i)];
      }
      expected += weight;
    }
    return expected;
  }
}
