package org.jackdaw.aif.agent;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.inductive.InductiveRule.Direction;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.StatePreferences;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.ActionSelection.Determinism;
import org.jackdaw.aif.planning.OccamWindow;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.sequence.SequenceRule;
import org.jackdaw.aif.sequence.SequenceRule.Messages;
import org.jackdaw.aif.sequence.SlidingInference.Edge;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.option.Documented;

/**
 * Options of the agent {@code active-inference}.
 *
 * @param planner what plans
 * @param policyLength actions per policy
 * @param policies the policies to weigh
 * @param sophisticated how the planner {@code sophisticated} searches
 * @param dynamicProgramming how the planner {@code dynamic-programming} plans
 * @param mcts how the planner {@code mcts} searches
 * @param inductive states that are intended
 * @param discount what later planned steps count
 * @param replan when plans are made
 * @param habits prior probability of each policy
 * @param maxPolicies most policies
 * @param horizonAware whether steps beyond the step limit count
 * @param gamma precision of the policy posterior
 * @param precision whether it is inferred
 * @param occamWindow which policies are worth considering
 * @param alpha precision of a sampled choice
 * @param deterministic whether the most probable action is taken
 * @param sampling what is chosen
 * @param utilityWeight weight of utility
 * @param epistemicWeight weight of all information gain
 * @param stateInformationWeight weight of the information gain about states
 * @param parameterInformationWeight weight of the information gain about unknown tables
 * @param informationGain over which outcomes
 * @param preferenceScale scale of the log-preferences
 * @param statePreferences log-preferences over hidden states
 * @param finalStatePreferences log-preferences over last states
 * @param likelihoodLearningRate counts per observation
 * @param transitionLearningRate counts per move
 * @param startLearningRate counts per episode
 * @param learning when and how is learnt
 * @param engine whose numbers
 * @param spm hyperparameters of the engine spm
 * @param inference how hidden states are inferred
 * @param inferenceHorizon observations that message passing looks at
 */
public record ActiveInferenceOptions(
    @Documented(
            "what plans: sequences of actions weighed as a whole (policies), a tree of actions and"
                + " observations (sophisticated), dynamic programming over observed states, or a tree"
                + " of sampled observations (mcts)")
        Planning planner,
    @Documented(
            value = "actions per policy, of the planner policies",
            range = ">= 1",
            unit = "steps")
        int policyLength,
    @Documented(
            value =
                "the policies to weigh instead of all of that length: each is a list of actions"
                    + " (labels or indices), several controls joined by +, and all are weighed afresh"
                    + " before every action",
            range = "empty, or at least one")
        List<List<String>> policies,
    @Documented("how the planner sophisticated searches") SophisticatedOptions sophisticated,
    @Documented("how the planner dynamic-programming plans")
        DynamicProgrammingOptions dynamicProgramming,
    @Documented("how the planner mcts searches") MctsOptions mcts,
    @Documented("states that policies and the planner sophisticated intend to reach")
        InductiveOptions inductive,
    @Documented(
            value =
                "what a planned step counts relative to the one before it, of the planner policies",
            range = "(0, 1]")
        double discount,
    @Documented("when to plan, of the planner policies") ReplanOptions replan,
    @Documented(
            value = "prior probability of each policy, up to a factor; empty is uniform",
            range = "[0, inf), one per policy")
        List<Double> habits,
    @Documented(value = "refuse to plan with more policies than this", range = ">= 1")
        int maxPolicies,
    @Documented("leave planned steps beyond the step limit out") boolean horizonAware,
    @Documented(value = "precision of the policy posterior", range = "[0, inf)", unit = "1/nat")
        double gamma,
    @Documented("whether gamma is inferred") PrecisionOptions precision,
    @Documented(
            value =
                "drop policies whose log-posterior is more than this below the best; null drops"
                    + " none",
            range = "(0, inf) or null",
            unit = "nats")
        OptionalDouble occamWindow,
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
    @Documented(
            value =
                "log-preferences over the states of factors after every planned step, in addition to"
                    + " those over outcomes",
            range = "finite, one per state",
            unit = "nats")
        Map<String, List<Double>> statePreferences,
    @Documented(
            value =
                "log-preferences over the states of factors in which a policy or the episode ends,"
                    + " of the planner policies",
            range = "finite, one per state",
            unit = "nats")
        Map<String, List<Double>> finalStatePreferences,
    @Documented(value = "learning rate of likelihoods", range = "[0, inf)", unit = "counts")
        double likelihoodLearningRate,
    @Documented(value = "learning rate of transitions", range = "[0, inf)", unit = "counts")
        double transitionLearningRate,
    @Documented(value = "learning rate of starts", range = "[0, inf)", unit = "counts")
        double startLearningRate,
    @Documented("when and how unknown tables, preferences and habits are learnt")
        LearningOptions learning,
    @Documented(
            "whose numbers: the clean ones, or those of another engine; spm also infers, plans and"
                + " learns as SPM's trials do")
        Engine engine,
    @Documented("hyperparameters of the engine spm") SpmOptions spm,
    @Documented(
            "infer hidden states from the latest observation and the belief before it, or by passing"
                + " messages between the latest observations")
        Inference inference,
    @Documented(
            value = "observations that message passing looks at together",
            range = ">= 1",
            unit = "steps")
        int inferenceHorizon) {

  /** What plans. */
  public enum Planning {
    /** Sequences of actions, each weighed as a whole. */
    POLICIES,
    /** Next actions, weighed by a tree of actions and observations. */
    SOPHISTICATED,
    /** Next actions, weighed by recursion from the horizon back. */
    DYNAMIC_PROGRAMMING,
    /** Next actions, weighed by a tree of actions and sampled observations. */
    MCTS;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

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
    PYMDP_JAX,
    /** {@link Conventions#SPM}, by an {@link SpmAgent}. */
    SPM
  }

  /** Copies the lists; refuses values out of range. */
  public ActiveInferenceOptions {
    policies = policies.stream().map(List::copyOf).toList();
    habits = List.copyOf(habits);
    statePreferences = copy("state-preferences", statePreferences);
    finalStatePreferences = copy("final-state-preferences", finalStatePreferences);
    OptionChecks.probability("discount", discount);
    OptionChecks.above("occam-window", occamWindow.orElse(1), 0);
    OptionChecks.atLeast("policy-length", policyLength, 1);
    OptionChecks.atLeast("max-policies", maxPolicies, 1);
    OptionChecks.atLeast("inference-horizon", inferenceHorizon, 1);
    OptionChecks.atLeast("gamma", gamma, 0);
    OptionChecks.atLeast("alpha", alpha, 0);
    OptionChecks.finite("utility-weight", utilityWeight);
    OptionChecks.finite("epistemic-weight", epistemicWeight);
    OptionChecks.finite("state-information-weight", stateInformationWeight);
    OptionChecks.finite("parameter-information-weight", parameterInformationWeight);
    OptionChecks.finite("preference-scale", preferenceScale);
    OptionChecks.atLeast("likelihood-learning-rate", likelihoodLearningRate, 0);
    OptionChecks.atLeast("transition-learning-rate", transitionLearningRate, 0);
    OptionChecks.atLeast("start-learning-rate", startLearningRate, 0);
    for (double habit : habits) {
      OptionChecks.atLeast("habits", habit, 0);
    }
    if (!habits.isEmpty() && habits.stream().allMatch(h -> h == 0)) {
      throw new IllegalArgumentException("active-inference: habits must not all be 0");
    }
  }

  private static Map<String, List<Double>> copy(String key, Map<String, List<Double>> values) {
    SortedMap<String, List<Double>> copies = new TreeMap<>();
    for (var entry : values.entrySet()) {
      entry.getValue().forEach(value -> OptionChecks.finite(key + "." + entry.getKey(), value));
      copies.put(entry.getKey(), List.copyOf(entry.getValue()));
    }
    return Collections.unmodifiableSortedMap(copies);
  }

  /**
   * These options with another number of actions per policy.
   *
   * @param policyLength number of actions per policy
   * @return new options
   */
  public ActiveInferenceOptions withPolicyLength(int policyLength) {
    return with(policyLength, gamma, epistemicWeight, planner);
  }

  /**
   * These options with another precision of the policy posterior.
   *
   * @param gamma precision of the policy posterior
   * @return new options
   */
  public ActiveInferenceOptions withGamma(double gamma) {
    return with(policyLength, gamma, epistemicWeight, planner);
  }

  /**
   * These options with another weight of all information gain.
   *
   * @param epistemicWeight weight of all information gain
   * @return new options
   */
  public ActiveInferenceOptions withEpistemicWeight(double epistemicWeight) {
    return with(policyLength, gamma, epistemicWeight, planner);
  }

  /**
   * These options with another way to plan.
   *
   * @param planner what plans
   * @return new options
   */
  public ActiveInferenceOptions withPlanner(Planning planner) {
    return with(policyLength, gamma, epistemicWeight, planner);
  }

  private ActiveInferenceOptions with(
      int policyLength, double gamma, double epistemicWeight, Planning planner) {
    return new ActiveInferenceOptions(
        planner,
        policyLength,
        policies,
        sophisticated,
        dynamicProgramming,
        mcts,
        inductive,
        discount,
        replan,
        habits,
        maxPolicies,
        horizonAware,
        gamma,
        precision,
        occamWindow,
        alpha,
        deterministic,
        sampling,
        utilityWeight,
        epistemicWeight,
        stateInformationWeight,
        parameterInformationWeight,
        informationGain,
        preferenceScale,
        statePreferences,
        finalStatePreferences,
        likelihoodLearningRate,
        transitionLearningRate,
        startLearningRate,
        learning,
        engine,
        spm,
        inference,
        inferenceHorizon);
  }

  /**
   * The numerical conventions that follow.
   *
   * @return the engine's, with this information gain; SPM's is always joint
   */
  public Conventions numerics() {
    return switch (engine) {
      case CLEAN -> learning.with(Conventions.CLEAN.with(informationGain));
      case PYMDP_LEGACY -> learning.with(Conventions.PYMDP_LEGACY.with(informationGain));
      case PYMDP_JAX -> learning.with(Conventions.PYMDP_JAX.with(informationGain));
      case SPM -> Conventions.SPM;
    };
  }

  Perception perception(WorkingModel model) {
    if (inference == Inference.FIXED_POINT) {
      return new StepPerception(model);
    }
    Messages messages =
        inference == Inference.MARGINAL_MESSAGE_PASSING ? Messages.MARGINAL : Messages.VARIATIONAL;
    boolean damped = engine != Engine.PYMDP_JAX;
    SequenceRule rule =
        damped ? new SequenceRule(messages, 32, 0.5) : new SequenceRule(messages, 16, 1);
    return new WindowPerception(
        model, rule, inferenceHorizon, damped ? Edge.FILTERED : Edge.SMOOTHED);
  }

  StatePreferences states(Model published, WorkingModel model) {
    StateReader reader = new StateReader(published, model);
    return StatePreferences.of(
        reader.preferences("state-preferences", statePreferences),
        reader.preferences("final-state-preferences", finalStatePreferences));
  }

  Optional<Intention> intention(Model published, WorkingModel model) {
    boolean legacy = engine == Engine.PYMDP_LEGACY;
    return inductive.intention(published, model, legacy ? Direction.FORWARD : Direction.BACKWARD);
  }

  TermWeights weights() {
    return new TermWeights(
        utilityWeight, epistemicWeight, stateInformationWeight, parameterInformationWeight);
  }

  /** The learning rate of a table by the kind that its name tells. */
  double rate(String table) {
    return table.startsWith(TableName.likelihood(""))
        ? likelihoodLearningRate
        : table.startsWith(TableName.transition("")) ? transitionLearningRate : startLearningRate;
  }

  ActionSelection.Rule rule() {
    Determinism determinism = deterministic ? Determinism.BEST : Determinism.DRAWN;
    Optional<OccamWindow> window =
        occamWindow.isPresent()
            ? Optional.of(new OccamWindow(occamWindow.getAsDouble()))
            : Optional.empty();
    return new ActionSelection.Rule(gamma, alpha, sampling, determinism, numerics().ties(), window);
  }
}
