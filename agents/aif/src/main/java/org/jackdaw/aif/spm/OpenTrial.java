package org.jackdaw.aif.spm;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jackdaw.aif.planning.Term;

/**
 * A trial that goes on: the caller tells what is observed and what is done, step by step, and reads
 * beliefs in between. The numbers are those of {@link SpmScheme#run(Script)}. Nothing is learnt
 * before {@link #learn}. Mutable; without recorded responses a step allocates nothing.
 */
public final class OpenTrial {

  /** Whether what neurons would have done is recorded. */
  public enum Responses {
    /** All of it, and the probabilities of joint controls: for {@link OpenTrial#trial}. */
    RECORDED,
    /** Nothing: memory does not grow with the square of the steps. */
    OMITTED
  }

  private final TrialRun run;
  private final Responses responses;
  private final Consumer<IntFunction<double[]>> carry;
  private final int[][] seen; // [modality][step]
  private final int[][] done; // [factor][step]
  private int step = -1;
  private boolean acted = true;
  private boolean learnt;

  OpenTrial(TrialRun run, Responses responses, Consumer<IntFunction<double[]>> carry) {
    this.run = run;
    this.responses = responses;
    this.carry = carry;
    seen = new int[run.model.modalities()][run.steps];
    done = new int[run.model.factors()][Math.max(0, run.steps - 1)];
  }

  /**
   * Perceives: infers the states of all steps under every policy, the policies and their precision.
   *
   * @param outcomes one per modality; -1 where none was observed, which is no evidence
   * @throws IllegalStateException if it is not time to observe, or the trial is over
   */
  public void observe(int... outcomes) {
    if (!acted || step + 1 >= run.steps) {
      throw new IllegalStateException(
          "spm: cannot observe now, after step " + step + " of " + run.steps);
    }
    check("outcome", outcomes, run.model.modalities(), run.model::outcomes, -1);
    step++;
    acted = false;
    for (int g = 0; g < outcomes.length; g++) {
      seen[g][step] = outcomes[g];
    }
    run.perceive(step, outcomes);
  }

  private static void check(
      String what, int[] values, int count, java.util.function.IntUnaryOperator sizes, int least) {
    if (values.length != count) {
      throw new IllegalArgumentException(
          "spm: there must be " + count + " of " + what + ", got " + values.length);
    }
    for (int i = 0; i < count; i++) {
      if (values[i] < least || values[i] >= sizes.applyAsInt(i)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "spm: %s %d must be in [%d, %d], got %d",
                what,
                i,
                least,
                sizes.applyAsInt(i) - 1,
                values[i]));
      }
    }
  }

  /**
   * Tells what was done after the latest outcomes, which need not be what any policy would do.
   *
   * @param controls one per factor
   * @throws IllegalStateException if it is not time to act, or the trial is over
   */
  public void act(int... controls) {
    if (acted || step + 1 >= run.steps) {
      throw new IllegalStateException("spm: cannot act now, at step " + step + " of " + run.steps);
    }
    check("control", controls, run.model.factors(), run.model::controls, 0);
    if (responses == Responses.RECORDED) {
      run.actions[step] = run.actions(step);
    }
    for (int f = 0; f < controls.length; f++) {
      done[f][step] = controls[f];
    }
    run.move(step, controls);
    acted = true;
  }

  /**
   * The step of the latest outcomes.
   *
   * @return from 0; -1 before the first
   */
  public int step() {
    return step;
  }

  /**
   * Number of outcomes that the trial may have.
   *
   * @return at least 1
   */
  public int steps() {
    return run.steps;
  }

  /**
   * Probabilities of joint controls after the latest outcomes.
   *
   * @return P: one per combination, the last factor's control fastest; a new array
   */
  public double[] actionProbabilities() {
    observed();
    return run.actions(step);
  }

  /**
   * The posterior probability of a policy.
   *
   * @param policy the policy
   * @return R, in [0, 1]; 0 for a dropped one
   */
  public double posterior(int policy) {
    return run.posterior[observed()][policy];
  }

  /**
   * The negative expected free energy of a policy, as of the latest step in which it was weighed.
   *
   * @param policy the policy
   * @return G, in nats
   */
  public double negativeExpectedFreeEnergy(int policy) {
    double total = 0;
    for (Term term : Term.values()) {
      total += run.weights().of(term) * run.score.term(policy, term);
    }
    return total;
  }

  /**
   * A term of {@link #negativeExpectedFreeEnergy}, before its weight.
   *
   * @param policy the policy
   * @param term the term; information about learnt starts counts as about transitions
   * @return nats; larger is better
   */
  public double term(int policy, Term term) {
    return run.score.term(policy, term);
  }

  /**
   * The negative free energy of states and policies.
   *
   * @return H, in nats
   */
  public double negativeFreeEnergy() {
    return run.total[observed()];
  }

  /**
   * The expected precision of policies.
   *
   * @return w
   */
  public double precision() {
    return run.precision[observed()];
  }

  /**
   * Writes a belief about a factor, averaged over policies.
   *
   * @param factor the factor
   * @param ofStep the step that the belief is about, past, present or to come
   * @param target one probability per state, overwritten from 0
   */
  public void belief(int factor, int ofStep, double[] target) {
    int size = run.beliefs.size(factor);
    System.arraycopy(run.beliefs.averaged(factor), ofStep * size, target, 0, size);
  }

  /**
   * What the agent would say in a modality before it observes the next outcomes: the softmax of a
   * precision times the log-likelihood of each outcome, averaged over the states that the agent
   * expects. An outcome that one of them excludes is not said, however likely the others make it.
   *
   * @param modality the modality
   * @param precision lambda, at least 0; 512 says the best outcome
   * @return one probability per outcome; a new array
   * @throws IllegalStateException if it is not time to observe, or the trial is over
   */
  public double[] emission(int modality, double precision) {
    if (!acted || step + 1 >= run.steps) {
      throw new IllegalStateException("spm: there is nothing to come after step " + step);
    }
    double[] emission = run.expectedLog(modality, step + 1);
    for (int o = 0; o < emission.length; o++) {
      emission[o] *= precision;
    }
    Numbers.softmax(emission, 0, emission.length);
    return emission;
  }

  private int observed() {
    if (step < 0) {
      throw new IllegalStateException("spm: nothing has been observed yet");
    }
    return step;
  }

  /**
   * Ends the trial: the scheme's counts grow by what was observed and done, and beliefs about
   * starts are carried over where the settings say so.
   *
   * @return the counts and how they changed
   * @throws IllegalStateException if the trial has been learnt before
   */
  public Trial.Learnt learn() {
    int made = observed() + 1;
    if (learnt) {
      throw new IllegalStateException("spm: a trial can be learnt once");
    }
    learnt = true;
    carry.accept(f -> Arrays.copyOf(run.beliefs.averaged(f), run.beliefs.size(f)));
    return run.learn(made);
  }

  /**
   * Ends the trial as {@link #learn} does.
   *
   * @return everything about it, true states unknown
   * @throws IllegalStateException if responses were not recorded, or it has been learnt before
   */
  public Trial trial() {
    if (responses == Responses.OMITTED) {
      throw new IllegalStateException("spm: responses were not recorded");
    }
    int made = observed() + 1;
    int[][] unknown = new int[run.model.factors()][run.steps];
    for (int[] states : unknown) {
      Arrays.fill(states, -1);
    }
    return new TrialReport(run, made).write(seen, unknown, done, learn());
  }
}
