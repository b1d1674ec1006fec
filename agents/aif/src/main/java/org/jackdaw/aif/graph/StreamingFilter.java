package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;

/**
 * Filtering of a stream of observations in constant memory: each step is a small graph, and what is
 * believed after a step is the prior of the next, about variables and learnt tables alike. What is
 * not observed before a step is missing. Exact for one carried variable, known tables and graphs
 * without cycles; several carried variables are taken to be independent. For one thread.
 */
public final class StreamingFilter {

  private final GraphInference first;
  private final GraphInference next;
  private final Map<String, String> carried;
  private final List<double[]> beliefs = new ArrayList<>(); // of the carried, as they were
  private final List<String> observed = new ArrayList<>();
  private GraphInference latest;
  private int steps;
  private double logEvidence;

  /**
   * A filter of graphs.
   *
   * @param first the step that begins a stream, with the priors
   * @param next any later step, without priors of what is carried; may be of another form than the
   *     first, but has the same learnt tables
   * @param carried per variable of a later step that stands for the step before, the variable that
   *     it takes its belief from, which is one of the first step and of later ones
   * @throws IllegalArgumentException if there is no such variable, or the tables differ
   */
  public StreamingFilter(GraphInference first, GraphInference next, Map<String, String> carried) {
    this.first = first;
    this.next = next;
    this.carried = new LinkedHashMap<>(carried);
    latest = first;
    for (Map.Entry<String, String> link : this.carried.entrySet()) {
      int size = size(next, link.getKey());
      if (size(first, link.getValue()) != size || size(next, link.getValue()) != size) {
        throw new IllegalArgumentException(
            "streaming filter: "
                + link.getKey()
                + " and "
                + link.getValue()
                + " must have the same number of values");
      }
      beliefs.add(new double[size]);
    }
    if (!tables(first).equals(tables(next))) {
      throw new IllegalArgumentException(
          "streaming filter: the first step and later ones must have the same learnt tables");
    }
  }

  private static int size(GraphInference inference, String variable) {
    return inference.graph().size(inference.graph().position(variable));
  }

  private static Map<String, ColumnMatrix> tables(GraphInference inference) {
    Map<String, ColumnMatrix> tables = new LinkedHashMap<>();
    inference.graph().tables().forEach(name -> tables.put(name, inference.graph().prior(name)));
    return tables;
  }

  /**
   * The filter of a model that is known, by sum-product. Variables of a step are {@link #before}
   * the move (but for the first step) the states, then the controls, the states after it under the
   * factors' names, and the outcomes.
   *
   * @param model the model; its terminal states are left as any other
   * @return the filter
   */
  public static StreamingFilter of(Model model) {
    return new StreamingFilter(
        new BeliefPropagation(ModelStep.graph(model, true, Map.of())),
        new BeliefPropagation(ModelStep.graph(model, false, Map.of())),
        carried(model));
  }

  /**
   * The filter of a model of which some tables are unknown, by structured mean field: each factor's
   * move is kept joint, with the outcomes that depend on that factor alone; other factors are
   * independent of it. Names are those of {@link #of}.
   *
   * @param model the model; nothing is read of the unknown tables but their parents
   * @param unknown Dirichlet counts of the unknown transitions and likelihoods, by their names as
   *     in {@link org.jackdaw.api.model.TableName}, of the tables' shapes
   * @return the filter
   */
  public static StreamingFilter learning(Model model, SortedMap<String, ColumnMatrix> unknown) {
    FactorGraph first = ModelStep.graph(model, true, unknown);
    FactorGraph next = ModelStep.graph(model, false, unknown);
    return new StreamingFilter(
        new MeanField(first, ModelStep.clusters(model, first)),
        new MeanField(next, ModelStep.clusters(model, next)),
        carried(model));
  }

  private static Map<String, String> carried(Model model) {
    Map<String, String> carried = new LinkedHashMap<>();
    for (Variable factor : model.factors()) {
      carried.put(before(factor.name()), factor.name());
    }
    return carried;
  }

  /**
   * The name of a state before the move, in the filter of a model.
   *
   * @param factor the factor
   * @return {@code before:FACTOR}
   */
  public static String before(String factor) {
    return "before:" + factor;
  }

  /**
   * The name of an outcome, in the filter of a model.
   *
   * @param modality the modality
   * @return {@code o:MODALITY}
   */
  public static String outcome(String modality) {
    return "o:" + modality;
  }

  /**
   * The name of a control, in the filter of a model.
   *
   * @param control the control
   * @return {@code u:CONTROL}
   */
  public static String control(String control) {
    return "u:" + control;
  }

  /** Begins another stream; what was learnt stays. */
  public void restart() {
    if (first instanceof MeanField start && latest instanceof MeanField learnt) {
      start.learnFrom(learnt);
    }
    forget();
    latest = first;
    steps = 0;
    logEvidence = 0;
  }

  private GraphInference coming() {
    return steps == 0 ? first : next;
  }

  /**
   * Observes a variable of the coming step.
   *
   * @param variable its name
   * @param value its value
   */
  public void observe(String variable, int value) {
    coming().observe(variable, value);
    observed.add(variable);
  }

  /**
   * Observes a variable of the coming step softly.
   *
   * @param variable its name
   * @param likelihood one non-negative number per value, not all zero
   */
  public void observeSoftly(String variable, double... likelihood) {
    coming().observeSoftly(variable, likelihood);
    observed.add(variable);
  }

  /**
   * Goes on by one step with what was observed.
   *
   * @return the step's free energy in nats: the surprise of its observations, or a bound
   * @throws IllegalStateException if they are impossible; they are forgotten then, and the step has
   *     not been made
   */
  public double step() {
    GraphInference now = coming();
    double surprise;
    try {
      surprise = now.infer();
    } finally {
      forget();
    }
    latest = now;
    steps++;
    logEvidence -= surprise;
    carry();
    return surprise;
  }

  private void forget() {
    for (int i = 0; i < observed.size(); i++) {
      coming().forget(observed.get(i));
    }
    observed.clear();
  }

  /** All beliefs are read before any is handed on. */
  private void carry() {
    int i = 0;
    for (String now : carried.values()) {
      latest.marginal(now, beliefs.get(i++));
    }
    i = 0;
    for (String before : carried.keySet()) {
      next.observeSoftly(before, beliefs.get(i++));
    }
    if (next instanceof MeanField later && latest instanceof MeanField learnt) {
      later.learnFrom(learnt);
    }
  }

  /**
   * The belief about a variable of the latest step.
   *
   * @param variable its name
   * @return one probability per value
   */
  public double[] belief(String variable) {
    return latest.marginal(variable);
  }

  /**
   * The belief about a learnt table.
   *
   * @param table its name
   * @return Dirichlet counts [outcome, joint input]
   */
  public ColumnMatrix counts(String table) {
    return latest instanceof MeanField learnt ? learnt.counts(table) : latest.graph().prior(table);
  }

  /**
   * Steps made in this stream.
   *
   * @return at least 0
   */
  public int steps() {
    return steps;
  }

  /**
   * The logarithm of the probability of this stream's observations.
   *
   * @return nats; a bound from below where inference is variational
   */
  public double logEvidence() {
    return logEvidence;
  }
}
