package org.jackdaw.aif.inference;

import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Conventions.Zeros;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.convention.Sweeps;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.api.prob.Exponential;

/**
 * Mean-field inference of the states behind one observation: each factor's belief is the normalised
 * exponential of its log-prior plus the log-likelihood expected under the other factors' beliefs,
 * iterated to a fixed point (Parr, Markovic, Kiebel and Friston 2019, eq. 6,
 * doi:10.1038/s41598-018-38246-3). Exact for a single factor, in one step.
 *
 * <p>With {@link Zeros#EXACT} a state that is impossible, given the prior and what the observation
 * leaves possible of the other factors, has belief exactly 0. If that excludes every state of a
 * factor, the observation contradicts the model, and the guarded logarithms decide, so a wrong
 * certainty can be given up.
 */
public final class FixedPointInference {

  private final WorkingModel model;
  private final Conventions conventions;
  private final LogGuard guard;
  private final double logZero;
  private final int[] offsets;
  private final double[] logPriors;
  private final double[] fixed; // log-prior and what modalities of one factor say
  private final double[] scratch;
  private final Exclusion exclusion;
  private final JointWeights weights = new JointWeights();
  private final MarginalBelief latest;
  private int sweeps;
  private double negativeEntropy;
  private double priorCrossEntropy;
  private double accuracy;

  /**
   * Inference in a model.
   *
   * @param model the model, which may go on learning
   */
  public FixedPointInference(WorkingModel model) {
    this(model, model.conventions());
  }

  /**
   * Inference in a model with other sweeps than its own.
   *
   * @param model the model, which may go on learning
   * @param conventions its conventions, but for the sweeps
   */
  public FixedPointInference(WorkingModel model, Conventions conventions) {
    this.model = model;
    this.conventions = conventions;
    this.guard = conventions.logGuard();
    this.logZero = guard.ofZero();
    this.exclusion = new Exclusion(model);
    offsets = new int[model.factors() + 1];
    for (int f = 0; f < model.factors(); f++) {
      offsets[f + 1] = offsets[f] + model.size(f);
    }
    logPriors = new double[offsets[model.factors()]];
    fixed = new double[logPriors.length];
    scratch = new double[logPriors.length];
    latest = model.newBelief();
  }

  /**
   * Infers the states behind an observation.
   *
   * @param prior belief before the observation
   * @param evidence the observation
   * @param posterior overwritten; another object than the prior
   */
  public void infer(MarginalBelief prior, Evidence evidence, MarginalBelief posterior) {
    prepare(prior, evidence);
    begin(posterior);
    int most = settled(evidence, posterior) ? 1 : conventions.sweeps().maximum();
    double tolerance = conventions.sweeps().tolerance();
    double before = startingFreeEnergy(posterior);
    boolean moving = true;
    for (sweeps = 0; moving && sweeps < most; sweeps++) {
      latest.copy(posterior);
      sweep(evidence, posterior);
      if (sweeps + 1 < most && posterior.same(latest)) {
        measure(evidence, posterior); // no later sweep can change anything
        moving = false;
      } else if (tolerance > 0 || sweeps + 1 == most) {
        measure(evidence, posterior);
        moving = !(Math.abs(before - freeEnergy()) < tolerance);
        before = freeEnergy();
      }
    }
  }

  /**
   * Number of sweeps that the latest inference took.
   *
   * @return at least 1
   */
  public int sweeps() {
    return sweeps;
  }

  /**
   * The variational free energy of the latest inference.
   *
   * @return nats
   */
  public double freeEnergy() {
    return negativeEntropy + priorCrossEntropy - accuracy;
  }

  /**
   * The parts of the latest inference's free energy.
   *
   * @return a new record
   */
  public FreeEnergy parts() {
    return new FreeEnergy(negativeEntropy, priorCrossEntropy, accuracy);
  }

  private void prepare(MarginalBelief prior, Evidence evidence) {
    for (int f = 0; f < model.factors(); f++) {
      for (int s = 0; s < model.size(f); s++) {
        logPriors[offsets[f] + s] = log(prior.probability(f, s));
      }
    }
    System.arraycopy(logPriors, 0, fixed, 0, fixed.length);
    for (int m = 0; m < model.modalities(); m++) {
      if (evidence.present(m) && model.likelihood(m).parents() == 1) {
        double[] logs = evidence.logs(m);
        int from = offsets[model.likelihood(m).parent(0)];
        for (int s = 0; s < logs.length; s++) {
          fixed[from + s] += logs[s];
        }
      }
    }
    if (conventions.zeros() == Zeros.EXACT) {
      exclude(prior, evidence);
    }
  }

  private void exclude(MarginalBelief prior, Evidence evidence) {
    exclusion.apply(prior, evidence);
    for (int f = 0; f < model.factors(); f++) {
      for (int s = 0; s < model.size(f); s++) {
        if (!exclusion.possible(f, s)) {
          fixed[offsets[f] + s] = Double.NEGATIVE_INFINITY;
        }
      }
    }
  }

  private double log(double probability) {
    return probability == 0 ? logZero : probability == 1 ? 0 : guard.log(probability);
  }

  private void begin(MarginalBelief posterior) {
    for (int f = 0; f < model.factors(); f++) {
      if (conventions.sweeps().start() == Sweeps.Start.UNIFORM) {
        posterior.setUniform(f);
      } else {
        System.arraycopy(fixed, offsets[f], scratch, offsets[f], model.size(f));
        assign(f, posterior);
      }
    }
  }

  /** Whether one update is exact: no modality couples two factors that are both uncertain. */
  private boolean settled(Evidence evidence, MarginalBelief posterior) {
    if (model.factors() == 1) {
      return true;
    }
    if (conventions.sweeps().order() == Sweeps.Order.PARALLEL) {
      return false;
    }
    for (int m = 0; m < model.modalities(); m++) {
      int uncertain = 0;
      for (int p = 0; evidence.present(m) && p < model.likelihood(m).parents(); p++) {
        uncertain += posterior.support(model.likelihood(m).parent(p)) > 1 ? 1 : 0;
      }
      if (uncertain > 1) {
        return false;
      }
    }
    return true;
  }

  private void sweep(Evidence evidence, MarginalBelief posterior) {
    boolean sequential = conventions.sweeps().order() == Sweeps.Order.SEQUENTIAL;
    for (int f = 0; f < model.factors(); f++) {
      System.arraycopy(fixed, offsets[f], scratch, offsets[f], model.size(f));
      listen(f, evidence, posterior);
      if (sequential) {
        assign(f, posterior);
      }
    }
    for (int f = 0; !sequential && f < model.factors(); f++) {
      assign(f, posterior);
    }
  }

  /** Adds what the modalities of several factors say about one. */
  private void listen(int factor, Evidence evidence, MarginalBelief posterior) {
    for (int m = 0; m < model.modalities(); m++) {
      WorkingTable table = model.likelihood(m);
      for (int p = 0; evidence.present(m) && table.parents() > 1 && p < table.parents(); p++) {
        if (table.parent(p) == factor) {
          weights.expandWithout(table, posterior, p);
          weights.addConditional(table, p, evidence.logs(m), scratch, offsets[factor]);
        }
      }
    }
  }

  /** Normalises a factor's log-weights in scratch and makes them its belief. */
  private void assign(int factor, MarginalBelief posterior) {
    int from = offsets[factor];
    int to = offsets[factor + 1];
    double max = scratch[from];
    for (int i = from + 1; i < to; i++) {
      max = Math.max(max, scratch[i]);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      scratch[i] = exp(scratch[i] - max);
      sum += scratch[i];
    }
    for (int i = from; i < to; i++) {
      scratch[i] /= sum;
    }
    posterior.set(factor, scratch, from);
  }

  private static double exp(double x) {
    return x == 0 ? 1 : x == Double.NEGATIVE_INFINITY ? 0 : Exponential.of(x);
  }

  /**
   * What the first sweep is compared with: the free energy of a uniform start, whose accuracy does
   * not count; from any other start a second sweep is always made.
   */
  private double startingFreeEnergy(MarginalBelief posterior) {
    if (conventions.sweeps().start() != Sweeps.Start.UNIFORM) {
      return Double.POSITIVE_INFINITY;
    }
    measurePrior(posterior);
    return negativeEntropy + priorCrossEntropy;
  }

  private void measure(Evidence evidence, MarginalBelief posterior) {
    measurePrior(posterior);
    accuracy = 0;
    for (int m = 0; m < model.modalities(); m++) {
      if (evidence.present(m)) {
        accuracy += weights.expand(model.likelihood(m), posterior, 0).dot(evidence.logs(m));
      }
    }
  }

  private void measurePrior(MarginalBelief posterior) {
    negativeEntropy = 0;
    priorCrossEntropy = 0;
    for (int f = 0; f < model.factors(); f++) {
      for (int k = 0; k < posterior.support(f); k++) {
        int s = posterior.supportState(f, k);
        double q = posterior.probability(f, s);
        negativeEntropy += guard.timesLog(q);
        priorCrossEntropy -= q * logPriors[offsets[f] + s];
      }
    }
  }
}
