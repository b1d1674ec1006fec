package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * Variational inference on a factor graph under a factorised belief: clusters of variables are kept
 * joint, the clusters and the learnt tables are independent of each other (mean field if every
 * variable is a cluster; structured otherwise). Every update minimises the free energy exactly over
 * one cluster or all tables, so it falls with every sweep, and it bounds minus the log evidence
 * from above. The update of a table adds to the counts of its prior the beliefs about the cells
 * that use it: variational Bayes. For one thread; a sweep allocates nothing but what belief factors
 * do.
 *
 * <p>Where nothing is known of what a learnt factor gives (a missing outcome, the future), it
 * predicts by the means of its tables and teaches them nothing, provided that its variables are in
 * one cluster.
 *
 * <p>Winn and Bishop 2005, "Variational message passing", JMLR 6; Saul and Jordan 1996 on
 * structured mean field; Beal 2003 on variational Bayes of hidden Markov models.
 *
 * <p>Zeros of a factor are exact where its variables are in one cluster. Where they are in several,
 * a potential of 0 counts as 1e-16: a mean field that takes such zeros for certain excludes what is
 * true as well. The bound is then one of the evidence with these cells.
 */
public final class MeanField implements GraphInference {

  private static final int MOST_SWEEPS = 1000;
  private static final double STILL = 1e-10;

  /**
   * How a run ended.
   *
   * @param sweeps how many there were
   * @param freeEnergy after the last, in nats
   * @param converged whether the last sweep brought no more than the tolerance
   */
  public record Report(int sweeps, double freeEnergy, boolean converged) {}

  private final FactorGraph graph;
  private final Observations observations;
  private final LearntTables tables;
  private final List<SplitFactor> factors;
  private final Barren barren;
  private final List<Cluster> clusters = new ArrayList<>();
  private final int[] home; // [variable]: its cluster
  private final int[] place; // [variable]: its position in that
  private final double[][] begun; // [variable][value]: where a run starts
  private final double[][] started; // the same, under what was observed
  private boolean concluded;

  /**
   * Full mean field, with nothing observed.
   *
   * @param graph the graph
   */
  public MeanField(FactorGraph graph) {
    this(graph, List.of());
  }

  /**
   * Structured mean field, with nothing observed.
   *
   * @param graph the graph
   * @param joint names of variables that are kept joint, cluster by cluster in the order of their
   *     updates; variables not named are on their own, and come later
   * @throws IllegalArgumentException if a variable is named twice, the factors between the
   *     variables of a cluster make a cycle, or a belief factor is not in one cluster
   */
  public MeanField(FactorGraph graph, List<List<String>> joint) {
    this.graph = graph;
    observations = new Observations(graph);
    tables = new LearntTables(graph.layout());
    factors = graph.nodes().stream().map(node -> new SplitFactor(node, tables)).toList();
    barren = new Barren(graph, observations);
    home = new int[graph.variables().size()];
    place = new int[home.length];
    Arrays.fill(home, -1);
    List<int[]> members = new ArrayList<>();
    joint.forEach(names -> join(members, names.stream().mapToInt(graph::position).toArray()));
    for (int v = 0; v < home.length; v++) {
      if (home[v] < 0) {
        join(members, v);
      }
    }
    List<List<Integer>> touching = touching(members.size());
    for (int c = 0; c < members.size(); c++) {
      int home = c;
      List<SplitFactor> mine = touching.get(c).stream().map(factors::get).toList();
      IntUnaryOperator position = v -> this.home[v] == home ? place[v] : -1;
      clusters.add(new Cluster(graph, mine, observations, members.get(c), position));
    }
    factors.forEach(MeanField::checkRule);
    begun = new double[home.length][];
    Arrays.setAll(begun, v -> new double[graph.size(v)]);
    started = new double[home.length][];
    Arrays.setAll(started, v -> new double[graph.size(v)]);
    for (double[] belief : begun) {
      Arrays.fill(belief, 1.0 / belief.length);
    }
  }

  /**
   * Variational Bayes: all variables are kept joint, against the learnt tables.
   *
   * @param graph a graph without cycles
   * @return inference with nothing observed; exact if no table is learnt
   */
  public static MeanField joint(FactorGraph graph) {
    return new MeanField(graph, List.of(graph.variables().stream().map(v -> v.name()).toList()));
  }

  private void join(List<int[]> members, int... variables) {
    for (int p = 0; p < variables.length; p++) {
      if (home[variables[p]] >= 0) {
        throw new IllegalArgumentException(
            "mean field: variable "
                + graph.variables().get(variables[p]).name()
                + " is named twice");
      }
      home[variables[p]] = members.size();
      place[variables[p]] = p;
    }
    members.add(variables);
  }

  /** The factors of every cluster. */
  private List<List<Integer>> touching(int count) {
    List<List<Integer>> touching = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      touching.add(new ArrayList<>());
    }
    for (int a = 0; a < factors.size(); a++) {
      int[] variables = factors.get(a).node.variables;
      for (int c : Arrays.stream(variables).map(v -> home[v]).distinct().toArray()) {
        touching.get(c).add(a);
      }
    }
    return touching;
  }

  private static void checkRule(SplitFactor factor) {
    if (factor.node.rule.isPresent() && !factor.whole()) {
      throw new IllegalArgumentException(
          "mean field: the variables of " + factor.node.name + " must be in one cluster");
    }
  }

  @Override
  public FactorGraph graph() {
    return graph;
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

  /**
   * Sets the belief with which runs start, to break a symmetry; uniform if it is not set.
   *
   * @param variable a variable
   * @param belief one non-negative number per value, not all zero
   */
  public void begin(String variable, double... belief) {
    Observations.check(variable, graph.size(graph.position(variable)), belief);
    System.arraycopy(belief, 0, begun[graph.position(variable)], 0, belief.length);
  }

  /**
   * Sets the counts with which runs start, to break a symmetry; the prior's if they are not set.
   *
   * @param table a learnt table
   * @param counts of the prior's shape, zero where it is
   */
  public void begin(String table, ColumnMatrix counts) {
    tables.begin(table, counts);
  }

  /**
   * Sweeps from the start until the free energy falls no more than the tolerance.
   *
   * @param sweeps the most sweeps, at least 1
   * @param tolerance nats, at least 0
   * @return how it ended
   * @throws IllegalStateException if observations and potentials leave no joint value possible
   */
  public Report run(int sweeps, double tolerance) {
    restart();
    boolean exact = clusters.size() == 1 && graph.tables().isEmpty();
    double before = Double.POSITIVE_INFINITY;
    double now = sweep();
    int done = 1;
    while (!exact && done < sweeps && before - now > tolerance) {
      before = now;
      now = sweep();
      done++;
    }
    return new Report(done, now, exact || before - now <= tolerance);
  }

  @Override
  public double infer() {
    return run(MOST_SWEEPS, STILL).freeEnergy();
  }

  /** Goes back to where runs start, for {@link #sweep}. */
  public void restart() {
    concluded = false;
    tables.reset();
    barren.find();
    for (int a = 0; a < factors.size(); a++) {
      factors.get(a).idle(barren.gives(factors.get(a).node));
    }
    for (int v = 0; v < started.length; v++) {
      start(v, started[v]);
    }
    for (Cluster cluster : clusters) {
      cluster.begin(started);
    }
  }

  private void start(int variable, double[] target) {
    double sum = 0;
    for (int s = 0; s < target.length; s++) {
      target[s] = begun[variable][s] * observations.of(variable)[s];
      sum += target[s];
    }
    for (int s = 0; s < target.length; s++) {
      target[s] = sum > 0 ? target[s] / sum : begun[variable][s];
    }
  }

  /**
   * Updates every cluster and then the tables.
   *
   * @return the free energy, in nats; no more than after the sweep before
   * @throws IllegalStateException if observations and potentials leave no joint value possible
   */
  public double sweep() {
    concluded = false;
    for (Cluster cluster : clusters) {
      cluster.update();
    }
    tables.clear();
    for (SplitFactor factor : factors) {
      factor.count();
    }
    tables.refresh();
    concluded = true;
    return freeEnergy();
  }

  @Override
  public double[] marginal(String variable) {
    return belief(graph.position(variable)).clone();
  }

  @Override
  public void marginal(String variable, double[] target) {
    System.arraycopy(belief(graph.position(variable)), 0, target, 0, target.length);
  }

  private double[] belief(int variable) {
    checkConcluded();
    return clusters.get(home[variable]).belief(place[variable]);
  }

  /**
   * The posterior of a learnt table after a run.
   *
   * @param table its name
   * @return Dirichlet counts [outcome, joint input]
   */
  public ColumnMatrix counts(String table) {
    return tables.counts(table);
  }

  /** Takes the posterior of the tables, after another inference of the same tables, as prior. */
  void learnFrom(MeanField other) {
    tables.continueFrom(other.tables);
  }

  /**
   * The variational free energy of the beliefs: expected energy less entropies, and the divergence
   * of the tables from their priors.
   *
   * @return nats; at least minus the log evidence
   */
  public double freeEnergy() {
    checkConcluded();
    double free = tables.divergence();
    for (SplitFactor factor : factors) {
      free += factor.energy();
    }
    for (Cluster cluster : clusters) {
      free += cluster.freeEnergy();
    }
    return free;
  }

  private void checkConcluded() {
    if (!concluded) {
      throw new IllegalStateException("mean field: beliefs are known after a run");
    }
  }
}
