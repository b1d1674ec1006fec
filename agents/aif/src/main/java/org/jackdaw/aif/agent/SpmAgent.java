package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.spm.Counts;
import org.jackdaw.aif.spm.OpenTrial;
import org.jackdaw.aif.spm.PublishedModel;
import org.jackdaw.aif.spm.SpmScheme;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.ExplainsPlan;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.agent.PredictsActions;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.ActionCodec;
import org.jackdaw.api.model.OutcomeReader;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * An agent that lives as SPM's flat scheme does: an episode is an {@link OpenTrial}, whose states,
 * past and to come, are inferred under each policy by marginal message passing whenever something
 * is observed; policies and their precision follow, improbable policies are dropped, and what is
 * unknown is learnt when the episode is over. Made by engine {@code spm}.
 *
 * <p>Differs from the reference implementation in that an outcome which is not observed is no
 * evidence, that an episode may end before its trial does, and that actions rather than
 * combinations of controls are chosen between.
 */
public final class SpmAgent implements Agent, HoldsBelief, ExplainsPlan, PredictsActions {

  private final WorkingModel model;
  private final PublishedModel published;
  private final SpmScheme scheme;
  private final OutcomeReader reader;
  private final CarriedFactors carried;
  private final PhaseRandom chances;
  private final int[][] actions; // [policy][step], or [policy][0] of moves
  private final int[][] controls; // [joint action][factor]
  private final double alpha;
  private final MarginalBelief prior;
  private final MarginalBelief belief;
  private final Belief view;
  private final int[] outcomes;
  private final double[] scratch;
  private final double[] probabilities; // of joint actions
  private final Plan plan;

  private Optional<OpenTrial> trial = Optional.empty();
  private Optional<ActionMask> mask = Optional.empty();
  private Phase phase = Phase.TRAIN;
  private boolean planned;

  /**
   * A new agent.
   *
   * @param options valid options of engine {@code spm}
   * @param context what it receives; its knowledge holds a model, its budget a step limit
   * @throws IllegalArgumentException if the options do not fit
   */
  public SpmAgent(ActiveInferenceOptions options, AgentContext context) {
    SpmReader assumptions = new SpmReader(options, context);
    model = assumptions.working();
    published = assumptions.published();
    reader = new OutcomeReader(context.knowledge().model().orElseThrow());
    carried = new CarriedFactors(model);
    scheme = assumptions.scheme(carried);
    chances = new PhaseRandom(context);
    actions = assumptions.actions();
    controls = new int[model.actions().size()][];
    Arrays.setAll(controls, published::controlsOf);
    alpha = options.spm().alpha();
    prior = model.newBelief();
    belief = model.newBelief();
    view = new FactorView(context.knowledge().model().get(), model.plain(), belief);
    outcomes = new int[model.modalities()];
    scratch = new double[belief.length()];
    probabilities = new double[controls.length];
    plan = new Plan(model.actions(), actions);
  }

  @Override
  public void begin(Observation observation, Phase next) {
    chances.begin(next);
    phase = next;
    trial = Optional.of(scheme.open(starts(), OpenTrial.Responses.OMITTED));
    reader.readFirst(observation, outcomes);
    perceive(observation);
  }

  /** What is believed of the starts of factors that outlive an episode. */
  private List<Tensor> starts() {
    carried.begin(phase, prior);
    List<Tensor> starts = new ArrayList<>();
    for (int f = 0; f < model.factors(); f++) {
      starts.add(carried.includes(f) ? Tensor.vector(prior.marginal(f)) : Counts.KNOWN);
    }
    return starts;
  }

  private void perceive(Observation observation) {
    mask = observation.mask();
    OpenTrial now = trial();
    now.observe(outcomes);
    for (int f = 0; f < model.factors(); f++) {
      now.belief(f, now.step(), scratch);
      belief.set(f, scratch, 0);
    }
  }

  private OpenTrial trial() {
    return trial.orElseThrow(
        () -> new IllegalStateException("active-inference: no episode has begun"));
  }

  @Override
  public Value act() {
    actionProbabilities(probabilities);
    plan.copy(trial());
    planned = true;
    double uniform = chances.current().nextDouble();
    return model.actions().value(Categorical.sample(probabilities, uniform));
  }

  @Override
  public void actionProbabilities(double[] target) {
    OpenTrial now = trial();
    Arrays.fill(target, 0);
    for (int k = 0; k < actions.length; k++) {
      int row = actions[k].length == 1 ? 0 : now.step();
      target[actions[k][row]] += now.posterior(k);
    }
    boolean possible = false;
    for (int a = 0; a < target.length; a++) {
      target[a] = allowed(a) ? alpha * StrictMath.log(target[a]) : Double.NEGATIVE_INFINITY;
      possible |= target[a] > Double.NEGATIVE_INFINITY;
    }
    for (int a = 0; a < target.length && !possible; a++) {
      target[a] = allowed(a) ? 0 : Double.NEGATIVE_INFINITY; // no policy is left: any will do
    }
    Categorical.softmax(target);
  }

  private boolean allowed(int action) {
    return mask.isEmpty() || mask.get().allows(action);
  }

  @Override
  public void observe(Transition transition) {
    OpenTrial now = trial();
    now.act(controls[model.actions().joint(transition.action())]);
    int step = now.step() + 1;
    reader.tryRead(step, transition.after(), transition.reward(), outcomes);
    perceive(transition.after());
    if (transition.last()) {
      carried.end(belief);
      if (phase == Phase.TRAIN) {
        now.learn();
      }
    }
  }

  @Override
  public Belief belief() {
    return view;
  }

  /**
   * The free energy of the states of all steps and of the policies.
   *
   * @return minus H, in nats; empty before the first episode
   */
  @Override
  public OptionalDouble variationalFreeEnergy() {
    return trial.isPresent()
        ? OptionalDouble.of(0 - trial.get().negativeFreeEnergy())
        : OptionalDouble.empty();
  }

  @Override
  public PlanTrace lastPlan() {
    if (!planned) {
      throw new IllegalStateException("active-inference: there is no plan before the first act");
    }
    return plan;
  }

  /**
   * The trial of the latest episode, such as for reading beliefs about all steps.
   *
   * @return live; not to be changed; empty before the first episode
   */
  public Optional<OpenTrial> latestTrial() {
    return trial;
  }

  /**
   * The scheme, such as for reading what has been learnt.
   *
   * @return live; not to be changed
   */
  public SpmScheme scheme() {
    return scheme;
  }

  /** What was weighed when the agent acted last; a dropped policy keeps its latest score. */
  private static final class Plan implements PlanTrace {

    private final ActionCodec codec;
    private final int[][] actions; // [policy][step of the trial], or [policy][0] of moves
    private final List<String> terms =
        List.of(
            Term.UTILITY.word(), Term.STATE_INFORMATION_GAIN.word(), "parameter-information-gain");
    private final double[] posterior;
    private final double[] energies;
    private final double[][] values; // [term][policy]

    Plan(ActionCodec codec, int[][] actions) {
      this.codec = codec;
      this.actions = actions;
      posterior = new double[actions.length];
      energies = new double[actions.length];
      values = new double[terms.size()][actions.length];
    }

    void copy(OpenTrial trial) {
      for (int k = 0; k < posterior.length; k++) {
        posterior[k] = trial.posterior(k);
        energies[k] = 0 - trial.negativeExpectedFreeEnergy(k);
        values[0][k] = trial.term(k, Term.UTILITY);
        values[1][k] = trial.term(k, Term.STATE_INFORMATION_GAIN);
        values[2][k] =
            trial.term(k, Term.LIKELIHOOD_INFORMATION_GAIN)
                + trial.term(k, Term.TRANSITION_INFORMATION_GAIN);
      }
    }

    @Override
    public int policies() {
      return posterior.length;
    }

    /** {@inheritDoc} Policies over a whole trial are told from its first step on. */
    @Override
    public List<Value> actions(int policy) {
      return Arrays.stream(actions[policy]).mapToObj(codec::value).toList();
    }

    @Override
    public double posterior(int policy) {
      return posterior[policy];
    }

    @Override
    public double expectedFreeEnergy(int policy) {
      return energies[policy];
    }

    @Override
    public List<String> terms() {
      return terms;
    }

    @Override
    public double term(int term, int policy) {
      return values[term][policy];
    }
  }
}
