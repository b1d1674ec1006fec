package org.jackdaw.aif.agent;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.Commitment;
import org.jackdaw.aif.planning.Habits;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;

/**
 * From values of policies to actions over an episode: the selection with its habits and precision,
 * and whether to keep to a policy instead of planning.
 */
final class Choice {

  private final WorkingModel model;
  private final ActionSelection selection;
  private final double gamma;
  private final Habits habits;
  private final LearningOptions learning;
  private final Optional<PolicyPrecision> precision;
  private final Optional<Commitment> commitment;
  private final double[] done; // posterior over policies, summed over choices to be learnt from
  private Optional<ActionMask> mask = Optional.empty(); // of the latest weighing
  private boolean weighed; // whether policies were weighed since the latest observation
  private boolean kept; // whether the next action is that of the policy that is kept to

  Choice(Model published, WorkingModel model, PolicySet policies, ActiveInferenceOptions options) {
    this.model = model;
    gamma = options.gamma();
    learning = options.learning();
    double[] given = options.habits().stream().mapToDouble(h -> h).toArray();
    selection = new ActionSelection(published, policies, options.rule(), given);
    habits =
        given.length > 0
            ? new Habits(given)
            : Habits.uniform(policies.size(), learning.habitPrior());
    precision =
        options.precision().inferred()
            ? Optional.of(new PolicyPrecision(model, policies, options.precision().rule(gamma)))
            : Optional.empty();
    commitment =
        options.replan().every() > 1
            ? Optional.of(new Commitment(model, policies, options.replan().rule()))
            : Optional.empty();
    done = new double[policies.size()];
  }

  void begin() {
    precision.ifPresent(PolicyPrecision::begin);
    commitment.ifPresent(Commitment::release);
    Arrays.fill(done, 0);
    weighed = false;
    kept = false;
  }

  /** Whether the next action is already settled, so nothing need be planned. */
  boolean kept() {
    return kept;
  }

  void weigh(double[] values, Optional<ActionMask> allowed) {
    mask = allowed;
    if (precision.isPresent() || learning.habitRate() > 0) {
      double sharpness = precision.isPresent() ? precision.get().precision() : gamma;
      selection.weigh(values, allowed, sharpness, habits.logs());
    } else {
      selection.weigh(values, allowed);
    }
    weighed = true;
  }

  int choose(RandomStream random) {
    return kept ? commitment.orElseThrow().next() : selection.choose(random);
  }

  void actionProbabilities(double[] target) {
    if (kept) {
      Arrays.fill(target, 0);
      target[commitment.orElseThrow().next()] = 1;
    } else {
      selection.actionProbabilities(target);
    }
  }

  /**
   * An action has been taken.
   *
   * @param action the joint action
   * @param belief belief before it
   * @param training whether habits are learnt
   */
  void acted(int action, MarginalBelief belief, boolean training) {
    if (training && weighed && learning.habitRate() > 0) {
      for (int p = 0; p < done.length; p++) {
        done[p] += selection.posterior(p);
      }
      if (learning.when() == LearningOptions.When.ONLINE) {
        learnHabits();
      }
    }
    if (commitment.isPresent()) {
      goOn(commitment.get(), action, belief);
    }
  }

  private void goOn(Commitment policy, int action, MarginalBelief belief) {
    int chosen = weighed ? selection.policyAfter(action) : -1;
    if (kept && policy.next() == action) {
      policy.goOn();
    } else if (chosen >= 0) {
      policy.begin(chosen, belief);
    } else {
      policy.release();
    }
  }

  private void learnHabits() {
    habits.learn(done, learning.habitRate(), learning.forgetting());
    Arrays.fill(done, 0);
  }

  /**
   * What followed the action has been perceived.
   *
   * @param before belief before the action, knowing that it was taken
   * @param evidence what was observed
   * @param values the values that were weighed
   */
  void observed(MarginalBelief before, Evidence evidence, double[] values) {
    if (weighed && precision.isPresent()) {
      precision.get().observed(before, evidence, values, habits.logs(), mask);
    }
    weighed = false;
  }

  /** Decides whether to keep to the policy. */
  void decide(MarginalBelief belief, int[] outcomes, Optional<ActionMask> allowed) {
    kept =
        commitment.isPresent()
            && commitment.get().holds(belief, outcomes)
            && (allowed.isEmpty() || allowed.get().allows(commitment.get().next()));
  }

  /** An episode of training has ended. */
  void end() {
    if (learning.habitRate() > 0 && learning.when() == LearningOptions.When.EPISODE) {
      learnHabits();
    }
  }

  double posterior(int policy) {
    return selection.posterior(policy);
  }

  Habits habits() {
    return habits;
  }

  /** The precision of the policy posterior, per nat. */
  double precision() {
    return precision.isPresent() ? precision.get().precision() : gamma;
  }

  /** The precision after each update of the episode; none if it is fixed. */
  double[] precisions() {
    return precision.map(PolicyPrecision::trace).orElseGet(() -> new double[0]);
  }
}
