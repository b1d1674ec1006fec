package org.jackdaw.aif.planning;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jackdaw.aif.convention.Conventions.Ties;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.api.model.ActionCodec;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Logarithm;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;

/**
 * From the values of policies to an action: the posterior over policies, the marginals of the next
 * action, and the choice. Holds the latest result; nothing is allocated by a step.
 *
 * <p>Where a mask forbids some combinations of controls, a marginal choice is made among the joint
 * actions that are allowed, each weighed by the product of its controls' marginals.
 */
public final class ActionSelection {

  /** What is chosen. */
  public enum Sampling {
    /** The action of each control, by its marginal over policies. */
    MARGINAL,
    /** A whole policy, of which the first action is taken. */
    FULL
  }

  /**
   * The rule of choice.
   *
   * @param gamma precision of the policy posterior, at least 0
   * @param alpha precision of a sampled choice, at least 0; not used by a deterministic one
   * @param sampling what is chosen
   * @param determinism whether the most probable is taken or one is drawn
   * @param ties which of several most probable is taken
   * @param window which policies are worth considering; empty for all
   */
  public record Rule(
      double gamma,
      double alpha,
      Sampling sampling,
      Determinism determinism,
      Ties ties,
      Optional<OccamWindow> window) {

    /**
     * A rule that considers all policies.
     *
     * @param gamma precision of the policy posterior, at least 0
     * @param alpha precision of a sampled choice, at least 0; not used by a deterministic one
     * @param sampling what is chosen
     * @param determinism whether the most probable is taken or one is drawn
     * @param ties which of several most probable is taken
     */
    public Rule(double gamma, double alpha, Sampling sampling, Determinism determinism, Ties ties) {
      this(gamma, alpha, sampling, determinism, ties, Optional.empty());
    }
  }

  /** Whether the most probable is taken or one is drawn. */
  public enum Determinism {
    /** The most probable. */
    BEST,
    /** A draw from the softmax of alpha times the log-probability. */
    DRAWN
  }

  private final PolicySet policies;
  private final ActionCodec actions;
  private final Rule rule;
  private final Chooser chooser;
  private final double[] logHabits;
  private final double[] posterior;
  private final double[][] marginals; // per control
  private final double[] policyChoice;
  private final double[][] controlChoice;
  private final int[] chosen;
  private final int[][] firstControls; // per control and policy, in its first action
  private int chosenPolicy = -1; // since the latest weighing; -1 if no whole policy was chosen
  private boolean restricted; // whether a mask forbids some combinations of controls
  private double[] allowed = {}; // per joint action, product of marginals if restricted
  private double[] allowedChoice = {};

  /**
   * A selection among policies.
   *
   * @param model the model, for its controls
   * @param policies the policies
   * @param rule the rule of choice
   * @param habits prior probability of each policy, up to a factor; empty for a uniform prior
   */
  public ActionSelection(Model model, PolicySet policies, Rule rule, double... habits) {
    this(model, policies, rule, Optional.empty(), habits);
  }

  /**
   * A selection among policies whose habits and probabilities of zero count as a guard says.
   *
   * @param model the model, for its controls
   * @param policies the policies
   * @param rule the rule of choice
   * @param guard takes the logarithms of habits and of sampled choices; empty if what has no
   *     probability is impossible
   * @param habits prior probability of each policy, up to a factor; empty for a uniform prior
   */
  public ActionSelection(
      Model model, PolicySet policies, Rule rule, Optional<LogGuard> guard, double... habits) {
    this.policies = policies;
    this.actions = model.actions();
    this.rule = rule;
    DoubleUnaryOperator log = guard.<DoubleUnaryOperator>map(g -> g::log).orElse(Logarithm::of);
    chooser = new Chooser(rule, log);
    logHabits = logHabits(policies.size(), log, habits);
    posterior = new double[policies.size()];
    policyChoice = new double[policies.size()];
    int controls = Math.max(1, model.controls().size());
    marginals = new double[controls][];
    controlChoice = new double[controls][];
    for (int c = 0; c < controls; c++) {
      int size = model.controls().isEmpty() ? 1 : model.controls().get(c).size();
      marginals[c] = new double[size];
      controlChoice[c] = new double[size];
    }
    chosen = new int[controls];
    firstControls = new int[controls][policies.size()];
    for (int c = 0; c < controls; c++) {
      for (int p = 0; p < policies.size(); p++) {
        firstControls[c][p] = control(policies.action(p, 0), c);
      }
    }
  }

  private static double[] logHabits(int size, DoubleUnaryOperator log, double[] habits) {
    if (habits.length != 0 && habits.length != size) {
      throw new IllegalArgumentException(
          "habits: needs one number per policy, " + size + ", got " + habits.length);
    }
    double[] logs = new double[size];
    for (int p = 0; p < habits.length; p++) {
      logs[p] = log.applyAsDouble(habits[p]);
    }
    return logs;
  }

  /**
   * Computes the posterior over policies, softmax(gamma x value + ln habit), and the marginals.
   *
   * @param values negative expected free energy of each policy, in nats
   * @param mask the joint actions that are allowed next; empty if all are
   */
  public void weigh(double[] values, Optional<ActionMask> mask) {
    weigh(values, mask, rule.gamma(), logHabits);
  }

  /**
   * Computes the same under another precision and other habits than the rule's.
   *
   * @param values negative expected free energy of each policy, in nats
   * @param mask the joint actions that are allowed next; empty if all are
   * @param gamma precision of the policy posterior, per nat
   * @param logHabits logarithm of each policy's habit, up to a constant
   */
  public void weigh(double[] values, Optional<ActionMask> mask, double gamma, double[] logHabits) {
    boolean any = false;
    chosenPolicy = -1;
    for (int p = 0; p < posterior.length; p++) {
      boolean open = mask.isEmpty() || mask.get().allows(policies.action(p, 0));
      posterior[p] = open ? gamma * values[p] + logHabits[p] : Double.NEGATIVE_INFINITY;
      any |= posterior[p] > Double.NEGATIVE_INFINITY;
    }
    if (!any) {
      throw new IllegalStateException("no policy begins with an action that is allowed now");
    }
    Categorical.softmax(posterior);
    if (rule.window().isPresent()) {
      rule.window().get().sharpen(posterior);
    }
    for (double[] marginal : marginals) {
      Arrays.fill(marginal, 0);
    }
    for (int c = 0; c < marginals.length; c++) {
      for (int p = 0; p < posterior.length; p++) {
        marginals[c][firstControls[c][p]] += posterior[p];
      }
    }
    restrict(mask);
  }

  private int control(int joint, int control) {
    return marginals.length == 1 ? joint : actions.control(joint, control);
  }

  /** Where a mask forbids combinations of controls, these cannot be chosen one by one. */
  private void restrict(Optional<ActionMask> mask) {
    restricted = marginals.length > 1 && mask.isPresent();
    if (restricted) {
      restricted = weighAllowed(mask.get());
    }
  }

  /** Returns whether the mask forbids anything. */
  private boolean weighAllowed(ActionMask mask) {
    if (allowed.length == 0) {
      allowed = new double[actions.size()];
      allowedChoice = new double[actions.size()];
    }
    boolean forbids = false;
    for (int a = 0; a < allowed.length; a++) {
      allowed[a] = mask.allows(a) ? product(marginals, a) : 0;
      forbids |= !mask.allows(a);
    }
    return forbids;
  }

  private double product(double[][] perControl, int joint) {
    double product = 1;
    for (int c = 0; c < perControl.length; c++) {
      product *= perControl[c][control(joint, c)];
    }
    return product;
  }

  /**
   * Chooses the next action.
   *
   * @param random decides draws and ties
   * @return the joint action's number
   */
  public int choose(RandomStream random) {
    if (rule.sampling() == Sampling.FULL) {
      chosenPolicy = chooser.choose(posterior, policyChoice, random);
      return policies.action(chosenPolicy, 0);
    }
    if (restricted) {
      return chooser.choose(allowed, allowedChoice, random);
    }
    int joint = 0;
    for (int c = 0; c < marginals.length; c++) {
      chosen[c] = chooser.choose(marginals[c], controlChoice[c], random);
      joint = joint * marginals[c].length + chosen[c];
    }
    return joint;
  }

  /**
   * A policy to go on with after an action was taken: the one that was chosen, where whole policies
   * are; else the most probable of those that begin with the action, of several the first.
   *
   * @param action the joint action that was taken
   * @return the policy; -1 if none begins with the action
   */
  public int policyAfter(int action) {
    if (chosenPolicy >= 0 && policies.action(chosenPolicy, 0) == action) {
      return chosenPolicy;
    }
    int best = -1;
    for (int p = 0; p < posterior.length; p++) {
      boolean begins = policies.action(p, 0) == action && posterior[p] > 0;
      best = begins && (best < 0 || posterior[p] > posterior[best]) ? p : best;
    }
    return best;
  }

  /**
   * The probabilities with which {@link #choose} chooses each joint action; what is tied and drawn
   * shares equally.
   *
   * @param target one number per joint action, overwritten
   */
  public void actionProbabilities(double[] target) {
    if (rule.sampling() == Sampling.FULL) {
      chooser.chances(posterior, policyChoice);
      Arrays.fill(target, 0);
      for (int p = 0; p < policyChoice.length; p++) {
        target[policies.action(p, 0)] += policyChoice[p];
      }
    } else if (restricted) {
      chooser.chances(allowed, target);
    } else {
      for (int c = 0; c < marginals.length; c++) {
        chooser.chances(marginals[c], controlChoice[c]);
      }
      for (int a = 0; a < target.length; a++) {
        target[a] = product(controlChoice, a);
      }
    }
  }

  /**
   * The probabilities with which a sampled choice draws the next action of a control.
   *
   * @param control the control; 0 if the model has none
   * @param target one number per value of the control, overwritten
   */
  public void drawn(int control, double[] target) {
    chooser.sharpen(marginals[control], target);
  }

  /**
   * The probabilities with which a sampled choice draws a whole policy.
   *
   * @param target one number per policy, overwritten
   */
  public void drawnPolicies(double[] target) {
    chooser.sharpen(posterior, target);
  }

  /**
   * The posterior probability of a policy.
   *
   * @param policy the policy
   * @return in [0, 1]
   */
  public double posterior(int policy) {
    return posterior[policy];
  }

  /**
   * The marginal probability of the next action of a control.
   *
   * @param control the control; 0 if the model has none
   * @param value the control's value
   * @return in [0, 1]
   */
  public double marginal(int control, int value) {
    return marginals[control][value];
  }
}
