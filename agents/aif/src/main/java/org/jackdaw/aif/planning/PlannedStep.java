package org.jackdaw.aif.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.DirichletCounts;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * What one planned move is expected to bring: every term of the expected free energy for one step
 * (Da Costa et al. 2020, section 7, doi:10.1016/j.jmp.2020.102447). Predicted outcomes come from
 * the product of the states' marginals. Holds the latest result; nothing is allocated by a step.
 *
 * <p>Information gain is about the present state: what an outcome would tell of the last move or of
 * the state before it, which some models have to remember, does not count.
 */
public final class PlannedStep {

  private final WorkingModel model;
  private final Optional<Intention> intention;
  private final InformationGain rule;
  private final Optional<JointInformationGain> joint;
  private final int[] order; // modalities, those with the same parents side by side
  private final boolean[] sharing; // whether the modality before has the same parents
  private final OutcomeBlock[] blocks; // where one begins in that order; null elsewhere
  private final boolean transitionsLearnt;
  private final JointWeights weights = new JointWeights();
  private final Ambiguity ambiguity;
  private final double[] predicted;
  private final double[] terms = new double[Term.values().length];

  /**
   * Planned steps of a model.
   *
   * @param model the model, which may go on learning
   */
  public PlannedStep(WorkingModel model) {
    this(model, Optional.empty());
  }

  /**
   * Planned steps of a model towards intended states.
   *
   * @param model the model, which may go on learning
   * @param intention the intended states; whoever plans sets its aims
   */
  public PlannedStep(WorkingModel model, Optional<Intention> intention) {
    this.model = model;
    this.intention = intention;
    rule = model.conventions().informationGain();
    joint =
        rule.scope() == InformationGain.Scope.JOINT
            ? Optional.of(new JointInformationGain(model))
            : Optional.empty();
    order = grouped(model);
    sharing = new boolean[order.length];
    for (int i = 1; i < order.length; i++) {
      sharing[i] = model.likelihood(order[i]).sameParents(model.likelihood(order[i - 1]));
    }
    int rows = IntStream.range(0, model.factors()).map(model::size).max().orElseThrow();
    boolean learnt = false;
    for (int m = 0; m < model.modalities(); m++) {
      rows = Math.max(rows, model.likelihood(m).rows());
    }
    for (int f = 0; f < model.factors(); f++) {
      learnt |= model.transition(f).counts().isPresent();
    }
    transitionsLearnt = learnt;
    blocks = OutcomeBlock.blocks(model, order, sharing);
    ambiguity = new Ambiguity(model);
    predicted = new double[rows];
  }

  /** Modalities in the order of the first one that has the same parents. */
  static int[] grouped(WorkingModel model) {
    int[] first = new int[model.modalities()];
    for (int m = 0; m < first.length; m++) {
      first[m] = m;
      for (int earlier = m - 1; earlier >= 0; earlier--) {
        if (model.likelihood(m).sameParents(model.likelihood(earlier))) {
          first[m] = earlier;
        }
      }
    }
    return IntStream.range(0, first.length)
        .boxed()
        .sorted(Comparator.comparing((Integer m) -> first[m]).thenComparing(m -> m))
        .mapToInt(m -> m)
        .toArray();
  }

  /**
   * Computes the terms of one move.
   *
   * @param before belief before the move
   * @param action the joint action
   * @param after the belief that {@link WorkingModel#predict} gives for them
   * @param step actions taken after the move; preferences may depend on it
   */
  public void evaluate(MarginalBelief before, int action, MarginalBelief after, int step) {
    Arrays.fill(terms, 0);
    if (transitionsLearnt) {
      transitions(before, action, after);
    }
    boolean current = false;
    for (int i = 0; i < order.length; i++) {
      if (!current || !sharing[i]) {
        weights.expand(model.likelihood(order[i]), after, 0);
      }
      if (blocks[i] != null) {
        block(blocks[i], step);
        i += blocks[i].modalities() - 1;
        current = true;
        continue;
      }
      current = outcome(order[i], after, step);
    }
    if (intention.isPresent()) {
      terms[Term.INDUCTIVE_VALUE.ordinal()] = intention.get().value(after);
    }
    if (model.statePreferences().matter()) {
      terms[Term.STATE_UTILITY.ordinal()] = model.statePreferences().utility(after);
    }
    if (joint.isPresent()) {
      terms[Term.STATE_INFORMATION_GAIN.ordinal()] = joint.get().of(after);
    }
  }

  /** Adds the terms of several modalities at once. */
  private void block(OutcomeBlock block, int step) {
    terms[Term.UTILITY.ordinal()] += block.predict(weights, step);
    if (!(rule.exact() && weights.size() == 1)) {
      terms[Term.STATE_INFORMATION_GAIN.ordinal()] += block.gain(weights);
    }
  }

  /** Adds the terms of one modality; returns whether the weights are still its parents' own. */
  private boolean outcome(int modality, MarginalBelief after, int step) {
    WorkingTable table = model.likelihood(modality);
    boolean informative = joint.isEmpty() && !(rule.exact() && weights.size() == 1);
    boolean learnt = table.counts().isPresent();
    boolean valued = !model.preferences().indifferent(modality);
    if (!informative && !learnt && !valued) {
      return true;
    }
    predict(table);
    if (valued) {
      terms[Term.UTILITY.ordinal()] += model.preferences().utility(modality, step, predicted);
    }
    if (learnt) {
      DirichletCounts counts = table.counts().get();
      terms[Term.LIKELIHOOD_INFORMATION_GAIN.ordinal()] += counts.expectedGain(weights, predicted);
    }
    if (informative) {
      return gain(modality, after);
    }
    return true;
  }

  private void predict(WorkingTable table) {
    Arrays.fill(predicted, 0, table.rows(), 0);
    table.addPrediction(weights, predicted);
  }

  private boolean gain(int modality, MarginalBelief after) {
    WorkingTable table = model.likelihood(modality);
    boolean whole = rule.smallestMass() == 0;
    if (!whole) {
      weights.prune(rule.smallestMass());
      predict(table);
    }
    double entropy = 0;
    for (int o = 0; o < table.rows(); o++) {
      entropy -= rule.outcomes().timesLog(predicted[o]);
    }
    double gain = entropy - ambiguity.of(modality, weights, after);
    terms[Term.STATE_INFORMATION_GAIN.ordinal()] += gain;
    return whole;
  }

  private void transitions(MarginalBelief before, int action, MarginalBelief after) {
    for (int f = 0; f < model.factors(); f++) {
      WorkingTable table = model.transition(f);
      if (table.counts().isPresent()) {
        weights.expand(table, before, action);
        for (int s = 0; s < table.rows(); s++) {
          predicted[s] = after.probability(f, s);
        }
        terms[Term.TRANSITION_INFORMATION_GAIN.ordinal()] +=
            table.counts().get().expectedGain(weights, predicted);
      }
    }
  }

  /**
   * A term of the latest move.
   *
   * @param term the term
   * @return nats, before its weight; larger is better
   */
  public double term(Term term) {
    return terms[term.ordinal()];
  }

  double term(int ordinal) {
    return terms[ordinal];
  }
}
