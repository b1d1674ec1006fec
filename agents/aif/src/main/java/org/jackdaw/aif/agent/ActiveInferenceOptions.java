package org.jackdaw.aif.agent;

import java.util.List;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.ActionSelection.Determinism;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.sequence.SequenceRule;
import org.jackdaw.aif.sequence.SequenceRule.Messages;
import org.jackdaw.aif.sequence.SlidingInference.Edge;
import org.jackdaw.api.option.Documented;

/**
 * Options of the agent {@code active-inference}.
 *
 * @param policyLength actions per policy
 * @param policies the policies to weigh
 * @param habits prior probability of each policy
 * @param maxPolicies most policies
 * @param horizonAware whether steps beyond the step limit count
 * @param gamma precision of the policy posterior
 * @param alpha precision of a sampled choice
 * @param deterministic whether the most probable action is taken
 * @param sampling what is chosen
 * @param utilityWeight weight of utility
 * @param epistemicWeight weight of all information gain
 * @param stateInformationWeight weight of the information gain about states
 * @param parameterInformationWeight weight of the information gain about unknown tables
 * @param informationGain over which outcomes
 * @param preferenceScale scale of the log-preferences
 * @param likelihoodLearningRate counts per observation
 * @param transitionLearningRate counts per move
 * @param startLearningRate counts per episode
 * @param conventions numerical conventions
 * @param inference how hidden states are inferred
 * @param inferenceHorizon observations that message passing looks at
 */
public record ActiveInferenceOptions(
    @Documented(value = "actions per policy", range = ">= 1", unit = "steps") int policyLength,
    @Documented(
            value =
                "the policies to weigh instead of all of that length: each is a list of actions"
                    + " (labels or indices), several controls joined by +, and all are weighed afresh"
                    + " before every action",
            range = "empty, or at least one")
        List<List<String>> policies,
    @Documented(
            value = "prior probability of each policy, up to a factor; empty is uniform",
            range = "[0, inf), one per policy")
        List<Double> habits,
    @Documented(value = "refuse to plan with more policies than this", range = ">= 1")
        int maxPolicies,
    @Documented("leave planned steps beyond the step limit out") boolean horizonAware,
    @Documented(value = "precision of the policy posterior", range = "[0, inf)", unit = "1/nat")
        double gamma,
    @Documented(value = "precision of an action that is sampled", range = "[0, inf)") double alpha,
    @Documented("take the most probable action; ties are drawn") boolean deterministic,
    @Documented("choose each control's action by its marginal, or a full policy")
        ActionSelection.Sampling sampling,
    @Documented(value = "weight of utility", range = "finite") double utilityWeight,
    @Documented(value = "weight of all information gain", range = "finite") double epistemicWeight,
    @Documented(value = "weight of information gain about states", range = "finite")
        double stateInformationWeight,
    @Documented(value = "weight of information gain about unknown tables", range = "finite")
        double parameterInformationWeight,
    @Documented("state information gain per modality and summed, or of the joint outcome")
        InformationGain.Scope informationGain,
    @Documented(value = "scale of the log-preferences", range = "finite", unit = "nats per unit")
        double preferenceScale,
    @Documented(value = "learning rate of likelihoods", range = "[0, inf)", unit = "counts")
        double likelihoodLearningRate,
    @Documented(value = "learning rate of transitions", range = "[0, inf)", unit = "counts")
        double transitionLearningRate,
    @Documented(value = "learning rate of starts", range = "[0, inf)", unit = "counts")
        double startLearningRate,
    @Documented("numerical conventions: the clean ones, or those of another engine")
        Engine conventions,
    @Documented(
            "infer hidden states from the latest observation and the belief before it, or by passing"
                + " messages between the latest observations")
        Inference inference,
    @Documented(
            value = "observations that message passing looks at together",
            range = ">= 1",
            unit = "steps")
        int inferenceHorizon) {

  /** How hidden states are inferred. */
  public enum Inference {
    /** From one observation at a time; exact for a model of one factor. */
    FIXED_POINT,
    /** From a window, by marginal messages. */
    MARGINAL_MESSAGE_PASSING,
    /** From a window, by mean-field messages. */
    VARIATIONAL_MESSAGE_PASSING
  }

  /** Whose numbers are reproduced. */
  public enum Engine {
    /** {@link Conventions#CLEAN}. */
    CLEAN,
    /** {@link Conventions#PYMDP_LEGACY}. */
    PYMDP_LEGACY,
    /** {@link Conventions#PYMDP_JAX}. */
    PYMDP_JAX
  }

  /** Copies the lists; refuses values out of range. */
  public ActiveInferenceOptions {
    policies = policies.stream().map(List::copyOf).toList();
    habits = List.copyOf(habits);
    atLeast("policy-length", policyLength, 1);
    atLeast("max-policies", maxPolicies, 1);
    atLeast("inference-horizon", inferenceHorizon, 1);
    atLeast("gamma", gamma, 0);
    atLeast("alpha", alpha, 0);
    finite("utility-weight", utilityWeight);
    finite("epistemic-weight", epistemicWeight);
    finite("state-information-weight", stateInformationWeight);
    finite("parameter-information-weight", parameterInformationWeight);
    finite("preference-scale", preferenceScale);
    atLeast("likelihood-learning-rate", likelihoodLearningRate, 0);
    atLeast("transition-learning-rate", transitionLearningRate, 0);
    atLeast("start-learning-rate", startLearningRate, 0);
    for (double habit : habits) {
      atLeast("habits", habit, 0);
    }
    if (!habits.isEmpty() && habits.stream().allMatch(h -> h == 0)) {
      throw new IllegalArgumentException("active-inference: habits must not all be 0");
    }
  }

  private static void atLeast(String key, double value, double least) {
    if (!(value >= least) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "active-inference: "
              + key
              + " must be finite and >= "
              + (int) least
              + ", got "
              + (value == StrictMath.rint(value) && Math.abs(value) < 1e9
                  ? Long.toString((long) value)
                  : Double.toString(value)));
    }
  }

  private static void finite(String key, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "active-inference: " + key + " must be finite, got " + value);
    }
  }

  /**
   * These options with another number of actions per policy.
   *
   * @param policyLength number of actions per policy
   * @return new options
   */
  public ActiveInferenceOptions withPolicyLength(int policyLength) {
    return new ActiveInferenceOptions(
        policyLength,
        policies,
        habits,
        maxPolicies,
        horizonAware,
        gamma,
        alpha,
        deterministic,
        sampling,
        utilityWeight,
        epistemicWeight,
        stateInformationWeight,
        parameterInformationWeight,
        informationGain,
        preferenceScale,
        likelihoodLearningRate,
        transitionLearningRate,
        startLearningRate,
        conventions,
        inference,
        inferenceHorizon);
  }

  /**
   * These options with another precision of the policy posterior.
   *
   * @param gamma precision of the policy posterior
   * @return new options
   */
  public ActiveInferenceOptions withGamma(double gamma) {
    return new ActiveInferenceOptions(
        policyLength,
        policies,
        habits,
        maxPolicies,
        horizonAware,
        gamma,
        alpha,
        deterministic,
        sampling,
        utilityWeight,
        epistemicWeight,
        stateInformationWeight,
        parameterInformationWeight,
        informationGain,
        preferenceScale,
        likelihoodLearningRate,
        transitionLearningRate,
        startLearningRate,
        conventions,
        inference,
        inferenceHorizon);
  }

  /**
   * These options with another weight of all information gain.
   *
   * @param epistemicWeight weight of all information gain
   * @return new options
   */
  public ActiveInferenceOptions withEpistemicWeight(double epistemicWeight) {
    return new ActiveInferenceOptions(
        policyLength,
        policies,
        habits,
        maxPolicies,
        horizonAware,
        gamma,
        alpha,
        deterministic,
        sampling,
        utilityWeight,
        epistemicWeight,
        stateInformationWeight,
        parameterInformationWeight,
        informationGain,
        preferenceScale,
        likelihoodLearningRate,
        transitionLearningRate,
        startLearningRate,
        conventions,
        inference,
        inferenceHorizon);
  }

  /**
   * The numerical conventions that follow.
   *
   * @return the engine's, with this information gain
   */
  public Conventions numerics() {
    Conventions engine =
        switch (conventions) {
          case CLEAN -> Conventions.CLEAN;
          case PYMDP_LEGACY -> Conventions.PYMDP_LEGACY;
          case PYMDP_JAX -> Conventions.PYMDP_JAX;
        };
    return engine.with(informationGain);
  }

  Perception perception(WorkingModel model) {
    if (inference == Inference.FIXED_POINT) {
      return new StepPerception(model);
    }
    Messages messages =
        inference == Inference.MARGINAL_MESSAGE_PASSING ? Messages.MARGINAL : Messages.VARIATIONAL;
    boolean damped = conventions != Engine.PYMDP_JAX;
    SequenceRule rule =
        damped ? new SequenceRule(messages, 32, 0.5) : new SequenceRule(messages, 16, 1);
    return new WindowPerception(
        model, rule, inferenceHorizon, damped ? Edge.FILTERED : Edge.SMOOTHED);
  }

  TermWeights weights() {
    return new TermWeights(
        utilityWeight, epistemicWeight, stateInformationWeight, parameterInformationWeight);
  }

  DirichletLearning.Rates rates() {
    return new DirichletLearning.Rates(
        likelihoodLearningRate, transitionLearningRate, startLearningRate);
  }

  ActionSelection.Rule rule() {
    Determinism determinism = deterministic ? Determinism.BEST : Determinism.DRAWN;
    return new ActionSelection.Rule(gamma, alpha, sampling, determinism, numerics().ties());
  }
}
