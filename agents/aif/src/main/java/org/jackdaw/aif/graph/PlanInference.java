package org.jackdaw.aif.graph;

import java.util.Arrays;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;

/**
 * Planning as inference: a model unrolled into the future, with controls as variables and goals on
 * the outcomes. What is inferred are the controls; committing them to a policy gives its free
 * energy instead. Sum-product, so exact where each factor moves on its own and no two modalities
 * share several factors; with cycles messages are damped. Controls are uniform before; the model's
 * terminal states are left as any other.
 *
 * <p>Attias 2003, "Planning by probabilistic inference"; van de Laar, Koudahl and de Vries 2023,
 * "Realising synthetic active inference agents, part II", for goals of epistemic form.
 */
public final class PlanInference {

  private static final double DAMPING = 0.5;

  private final Model model;
  private final int moves;
  private final BeliefPropagation propagation;

  /**
   * Planning in a model, from its start.
   *
   * @param model the model with its log-preferences, in nats; those that change with time are read
   *     as of steps after now
   * @param moves moves ahead, at least 1
   * @param form how preferences count
   */
  public PlanInference(Model model, int moves, GoalForm form) {
    if (moves < 1) {
      throw new IllegalArgumentException("plan: moves must be at least 1, got " + moves);
    }
    this.model = model;
    this.moves = moves;
    FactorGraph graph = graph(model, moves, form);
    BeliefPropagation.Rule usual = BeliefPropagation.Rule.USUAL;
    propagation =
        new BeliefPropagation(
            graph,
            graph.acyclic()
                ? usual
                : new BeliefPropagation.Rule(usual.sweeps(), usual.tolerance(), DAMPING));
    for (int f = 0; f < model.factors().size(); f++) {
      believe(model.factors().get(f).name(), model.startMarginal(f));
    }
  }

  /**
   * The graph of a plan: states at 0 and after every move, controls, outcomes that a direct goal is
   * put on. The present states have no prior yet.
   *
   * @param model the model
   * @param moves moves ahead
   * @param form how preferences count
   * @return names are those of {@link UnrolledModel}
   */
  public static FactorGraph graph(Model model, int moves, GoalForm form) {
    FactorGraphBuilder builder = FactorGraph.builder();
    ModelFactors factors = new ModelFactors(model, builder);
    factors.declareStates(UnrolledModel.names(0));
    for (int t = 1; t <= moves; t++) {
      StepNames names = UnrolledModel.names(t);
      factors.declareControls(names);
      for (Variable control : model.controls()) {
        double[] uniform = new double[control.size()];
        Arrays.fill(uniform, 1.0 / uniform.length);
        builder.categorical(names.control().apply(control.name()), uniform);
      }
      factors.declareStates(names);
      factors.moves(names);
      for (int m = 0; m < model.modalities().size(); m++) {
        goal(model, builder, form, m, t);
      }
    }
    return builder.build();
  }

  private static void goal(
      Model model, FactorGraphBuilder builder, GoalForm form, int modality, int t) {
    ModelFactors factors = new ModelFactors(model, builder);
    StepNames names = UnrolledModel.names(t);
    OutcomeValues values = model.logPreference(modality);
    double[] preferences = new double[values.outcomes()];
    Arrays.setAll(preferences, o -> values.value(t, o));
    String name = names.outcome().apply(model.modalities().get(modality).name());
    if (model.likelihood(modality).parents().isEmpty()) {
      return; // no plan changes it
    }
    if (form == GoalForm.EPISTEMIC) {
      Table likelihood = model.likelihood(modality).table();
      builder.goalObservation(
          "goal of " + name,
          factors.inputs(model.likelihood(modality), names),
          likelihood,
          preferences);
    } else if (Arrays.stream(preferences).anyMatch(p -> p != preferences[0])) {
      factors.declareOutcome(modality, names);
      factors.outcome(modality, names);
      builder.goal(name, preferences);
    }
  }

  /**
   * Sets what is believed of a present state.
   *
   * @param factor the factor's name
   * @param belief one non-negative number per state, not all zero
   */
  public void believe(String factor, double... belief) {
    propagation.observeSoftly(UnrolledModel.state(factor, 0), belief);
  }

  /**
   * Commits a control to a value.
   *
   * @param control the control's name
   * @param move the move, from 0
   * @param value its value
   */
  public void commit(String control, int move, int value) {
    propagation.observe(UnrolledModel.control(control, move), value);
  }

  /**
   * Leaves a control open again.
   *
   * @param control the control's name
   * @param move the move, from 0
   */
  public void release(String control, int move) {
    propagation.forget(UnrolledModel.control(control, move));
  }

  /**
   * Infers the plan.
   *
   * @return how the messages ended
   * @throws IllegalStateException if beliefs and commitments leave nothing possible
   */
  public BeliefPropagation.Report infer() {
    return propagation.run();
  }

  /**
   * The free energy of the plan.
   *
   * @return nats; of a committed plan with the logarithm of its prior, which is the same for all
   */
  public double freeEnergy() {
    return propagation.freeEnergy().total();
  }

  /**
   * The posterior of a control.
   *
   * @param control the control's name
   * @param move the move, from 0
   * @return one probability per value
   */
  public double[] control(String control, int move) {
    return propagation.marginal(UnrolledModel.control(control, move));
  }

  /**
   * The belief about a future state under the plan.
   *
   * @param factor the factor's name
   * @param after moves made before, from 0
   * @return one probability per state
   */
  public double[] state(String factor, int after) {
    return propagation.marginal(UnrolledModel.state(factor, after));
  }

  /**
   * The free energy of every sequence of joint actions, for models of few of them.
   *
   * @return one number per policy, the last action fastest; nats
   */
  public double[] freeEnergies() {
    int actions = model.actions().size();
    int policies = 1;
    for (int t = 0; t < moves; t++) {
      policies = Math.multiplyExact(policies, actions);
    }
    double[] energies = new double[policies];
    Arrays.setAll(energies, this::freeEnergy);
    for (int t = 0; t < moves; t++) {
      for (Variable control : model.controls()) {
        release(control.name(), t);
      }
    }
    return energies;
  }

  private double freeEnergy(int policy) {
    int rest = policy;
    for (int t = moves - 1; t >= 0; t--) {
      int action = rest % model.actions().size();
      rest /= model.actions().size();
      for (int c = 0; c < model.controls().size(); c++) {
        commit(model.controls().get(c).name(), t, model.actions().control(action, c));
      }
    }
    infer();
    return freeEnergy();
  }
}
