package org.jackdaw.aif.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Sum-product on a factor graph: marginals, joint beliefs of factors, and the Bethe free energy.
 * One sweep passes messages backwards and then forwards through the graph. On a graph without
 * cycles one sweep is exact, and the free energy is minus the log evidence; with cycles sweeps go
 * on until messages stand still. Learnt tables are taken at their means, which is exact for a table
 * that one factor uses. Observations are set between runs; what is not observed is missing, and its
 * marginal a prediction. For one thread; a run allocates nothing but its report and what belief
 * factors do.
 *
 * <p>Kschischang, Frey and Loeliger 2001, doi:10.1109/18.910572; Yedidia, Freeman and Weiss 2005,
 * doi:10.1109/TIT.2005.850085.
 */
public final class BeliefPropagation implements GraphInference {

  /**
   * When a run ends.
   *
   * @param sweeps the most sweeps, at least 1
   * @param tolerance the largest change of a message's entry at which messages stand still
   * @param damping weight of the old message in [0, 1); 0 on graphs without cycles
   */
  public record Rule(int sweeps, double tolerance, double damping) {

    /** 1000 sweeps, or a change of 1e-12, without damping. */
    public static final Rule USUAL = new Rule(1000, 1e-12, 0);

    /** Refuses numbers outside their ranges. */
    public Rule {
      if (sweeps < 1 || !(tolerance >= 0) || !(damping >= 0 && damping < 1)) {
        throw new IllegalArgumentException(
            "belief propagation: sweeps must be >= 1, tolerance >= 0 and damping in [0, 1), got "
                + List.of(sweeps, tolerance, damping));
      }
    }
  }

  /**
   * How a run ended.
   *
   * @param sweeps how many there were
   * @param change the largest change of a message's entry in the last sweep; 0 where one is exact
   * @param converged whether the change is at most the tolerance
   */
  public record Report(int sweeps, double change, boolean converged) {}

  private final FactorGraph graph;
  private final Rule rule;
  private final int[] order;
  private final Observations observations;
  private final Messages messages;
  private boolean concluded;

  /**
   * Propagation by the usual rule.
   *
   * @param graph the graph
   */
  public BeliefPropagation(FactorGraph graph) {
    this(graph, Rule.USUAL);
  }

  /**
   * Propagation with nothing observed.
   *
   * @param graph the graph
   * @param rule when a run ends
   */
  public BeliefPropagation(FactorGraph graph, Rule rule) {
    this.graph = graph;
    this.rule = rule;
    order = new Schedule(graph.variables().size(), graph.nodes()).order();
    observations = new Observations(graph);
    messages = new Messages(graph, observations, rule.damping());
  }

  @Override
  public void observe(String variable, int value) {
    observations.observe(variable, value);
  }

  @Override
  public void observeSoftly(String variable, double... likelihood) {
    observations.observe(variable, likelihood);
  }

  @Override
  public void forget(String variable) {
    observations.forget(variable);
  }

  @Override
  public FactorGraph graph() {
    return graph;
  }

  @Override
  public double infer() {
    run();
    return BetheFreeEnergy.of(graph, messages).total();
  }

  /**
   * Passes messages from scratch.
   *
   * @return how it ended
   * @throws IllegalStateException if observations and potentials leave no joint value possible
   */
  public Report run() {
    concluded = false;
    messages.reset();
    boolean exact = graph.acyclic() && rule.damping() == 0 && !graph.tuned();
    int sweeps = 0;
    double change = Double.POSITIVE_INFINITY;
    while (sweeps < rule.sweeps() && change > rule.tolerance()) {
      change = messages.sweep(order);
      sweeps++;
      change = exact ? 0 : change;
    }
    messages.conclude();
    concluded = true;
    return new Report(sweeps, change, change <= rule.tolerance());
  }

  @Override
  public double[] marginal(String variable) {
    checkConcluded();
    return messages.belief(graph.position(variable)).clone();
  }

  @Override
  public void marginal(String variable, double[] target) {
    checkConcluded();
    System.arraycopy(messages.belief(graph.position(variable)), 0, target, 0, target.length);
  }

  /**
   * The message that a variable had from a factor last.
   *
   * @param factor the factor's position
   * @param variable the variable's name
   * @return one number per value, normalised
   */
  public double[] message(int factor, String variable) {
    checkConcluded();
    return messages.toVariable(factor, graph.nodes().get(factor).slot(graph.position(variable)));
  }

  /**
   * The joint belief about a factor's variables after a run.
   *
   * @param factor its position
   * @return one probability per joint value, the last variable fastest
   */
  public double[] joint(int factor) {
    checkConcluded();
    GraphNode node = graph.nodes().get(factor);
    double[] cells = new double[node.cells()];
    messages.joint(factor, cells);
    int size = Arrays.stream(node.variables).map(graph::size).reduce(1, (x, y) -> x * y);
    double[] joint = new double[size];
    for (int k = 0; k < cells.length; k++) {
      int place = 0;
      for (int i = 0; i < node.arity(); i++) {
        place = place * graph.size(node.variables[i]) + node.state(k, i);
      }
      joint[place] = cells[k];
    }
    return joint;
  }

  /**
   * The Bethe free energy of the beliefs after a run, observations counted as factors.
   *
   * @return energy and entropy; without cycles their difference is minus the log evidence
   */
  public BetheFreeEnergy freeEnergy() {
    checkConcluded();
    return BetheFreeEnergy.of(graph, messages);
  }

  private void checkConcluded() {
    if (!concluded) {
      throw new IllegalStateException("belief propagation: beliefs are known after a run");
    }
  }
}
