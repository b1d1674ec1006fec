package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.aif.agent.ActiveInferenceOptions.Planning;
import org.jackdaw.aif.dynamic.DynamicProgramming;
import org.jackdaw.aif.dynamic.ObservedStates;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.tree.MonteCarloTreeSearch;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.PhaseRandom;

/** Makes the planner that options ask for. */
final class PlannerReader {

  private final ActiveInferenceOptions options;

  PlannerReader(ActiveInferenceOptions options) {
    this.options = options;
  }

  /**
   * The planner.
   *
   * @throws IllegalArgumentException if it does not fit the model
   */
  Planner read(
      WorkingModel model, PolicySet policies, Optional<Intention> intention, AgentContext context) {
    return switch (options.planner()) {
      case POLICIES ->
          new PolicyPlanner(model, policies, options.weights(), intention, options.discount());
      case SOPHISTICATED ->
          new SearchPlanner(model, options.sophisticated(), options.weights(), intention);
      case DYNAMIC_PROGRAMMING -> new DynamicPlanner(programming(model));
      case MCTS -> monteCarlo(model, context);
    };
  }

  private Planner monteCarlo(WorkingModel model, AgentContext context) {
    MctsOptions own = options.mcts();
    own.check(model.actions().size());
    AgentContext planning =
        new AgentContext(
            context.observations(),
            context.actions(),
            context.knowledge(),
            context.budget(),
            context.seeds().child("planning"));
    return new MonteCarloPlanner(
        new MonteCarloTreeSearch(
            model, own.rule(), options.weights(), own.mostNodes(), own.deadline()),
        new PhaseRandom(planning));
  }

  private DynamicProgramming programming(WorkingModel model) {
    OptionalInt hidden = new ObservedStates(model).hidden();
    if (hidden.isPresent()) {
      throw new IllegalArgumentException(
          "dynamic-programming: needs states that are observed, but outcomes do not tell the state"
              + " of "
              + model.plain().factors().get(hidden.getAsInt()).name()
              + "; use planner sophisticated or mcts");
    }
    DynamicProgrammingOptions own = options.dynamicProgramming();
    return new DynamicProgramming(
        model, own.future(), options.weights(), own.horizon(), own.maxStates());
  }

  /** Whether the planner never looks at a clock. */
  boolean repeatable() {
    return switch (options.planner()) {
      case SOPHISTICATED -> options.sophisticated().timeLimit().isEmpty();
      case MCTS -> options.mcts().timeLimit().isEmpty();
      case POLICIES, DYNAMIC_PROGRAMMING -> true;
    };
  }

  /** The options that are set but that the planner does not use. */
  List<String> unused(ActiveInferenceOptions defaults) {
    List<String> unused = new ArrayList<>();
    note(Planning.POLICIES, "policies", options.policies().equals(defaults.policies()), unused);
    boolean oneAction = options.policyLength() == defaults.policyLength();
    note(Planning.POLICIES, "policy-length", oneAction, unused);
    boolean patient = options.replan().equals(defaults.replan());
    note(Planning.POLICIES, "replan", patient, unused);
    note(Planning.POLICIES, "discount", options.discount() == defaults.discount(), unused);
    boolean open = options.finalStatePreferences().equals(defaults.finalStatePreferences());
    note(Planning.POLICIES, "final-state-preferences", open, unused);
    boolean searching = options.sophisticated().equals(defaults.sophisticated());
    note(Planning.SOPHISTICATED, "sophisticated", searching, unused);
    boolean dynamic = options.dynamicProgramming().equals(defaults.dynamicProgramming());
    note(Planning.DYNAMIC_PROGRAMMING, "dynamic-programming", dynamic, unused);
    boolean sampling = options.mcts().equals(defaults.mcts());
    note(Planning.MCTS, "mcts", sampling, unused);
    return unused;
  }

  private void note(Planning planner, String key, boolean untouched, List<String> unused) {
    if (options.planner() != planner && !untouched) {
      unused.add(
          "active-inference: "
              + key
              + " is an option of planner "
              + planner.word()
              + ", but planner is "
              + options.planner().word());
    }
  }
}
