package org.jackdaw.aif.agent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.Term;
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
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeReader;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * Active inference on a published model: perceives by fixed-point inference or message passing,
 * plans by expected free energy over policies, and learns the tables it was not given. The order
 * within a step is infer, plan, learn, act; what the last observation of an episode teaches is
 * learnt at once.
 *
 * <p>Differs from pymdp in what a factor that never moves teaches about its start: the belief at
 * the episode's end counts, not the one after the first observation, since both are about the same
 * state and the later one knows more.
 */
public final class ActiveInferenceAgent
    implements Agent, HoldsBelief, ExplainsPlan, PredictsActions {

  private final WorkingModel model;
  private final OutcomeReader reader;
  private final Perception perception;
  private final Planner planner;
  private final ActionSelection selection;
  private final DirichletLearning learning;
  private final boolean learns; // whether any table is unknown
  private final CarriedFactors carried;
  private final PhaseRandom chances;
  private final MarginalBelief prior;
  private final MarginalBelief before; // belief before the latest move, knowing that it was made
  private final MarginalBelief belief;
  private final MarginalBelief first; // belief after the first observation
  private final int[] outcomes;
  private final double[] values; // negative expected free energy per policy
  private final OptionalInt stepLimit; // beyond which planned steps do not count
  private final Belief view;
  private final PlanTrace plan = new Plan();

  private Phase phase = Phase.TRAIN;
  private Optional<ActionMask> mask = Optional.empty();
  private int steps;
  private int lastAction; // joint action of the latest move; -1 at the start
  private boolean unlearnt; // whether the latest observation has something to teach
  private boolean begun;
  private boolean planned; // whether there is a plan
  private boolean current; // whether it is for the present belief and tables

  /**
   * A new agent.
   *
   * @param options valid options
   * @param context what it receives; its knowledge holds a model
   */
  public ActiveInferenceAgent(ActiveInferenceOptions options, AgentContext context) {
    stepLimit = options.horizonAware() ? context.budget().stepLimit() : OptionalInt.empty();
    Model published = context.knowledge().model().orElseThrow();
    model = WorkingModel.of(context.knowledge(), options.numerics(), options.preferenceScale());
    reader = new OutcomeReader(published);
    perception = options.perception(model);
    PolicySet policies = new PolicyReader(published).read(options);
    planner = new PlannerReader(options).read(model, policies, context);
    double[] habits = options.habits().stream().mapToDouble(h -> h).toArray();
    selection = new ActionSelection(published, policies, options.rule(), habits);
    learning = new DirichletLearning(model, options.rates());
    learns = !model.learnt().isEmpty();
    carried = new CarriedFactors(model);
    chances = new PhaseRandom(context);
    prior = model.newBelief();
    before = model.newBelief();
    belief = model.newBelief();
    first = model.newBelief();
    outcomes = new int[model.modalities()];
    values = new double[policies.size()];
    view = new FactorView(published, model.plain(), belief);
  }

  @Override
  public void begin(Observation observation, Phase next) {
    chances.begin(next);
    planner.begin(next);
    phase = next;
    steps = 0;
    lastAction = -1;
    model.start(prior);
    carried.begin(phase, prior);
    reader.readFirst(observation, outcomes);
    perception.begin(prior, outcomes, belief);
    perceived(observation);
    first.copy(belief);
    begun = true;
  }

  @Override
  public Value act() {
    plan();
    learn();
    return model.actions().value(selection.choose(chances.current()));
  }

  /** Plans from the present belief, once. */
  private void plan() {
    if (!current) {
      int left = stepLimit.isPresent() ? stepLimit.getAsInt() - steps : Integer.MAX_VALUE;
      planner.plan(belief, steps, left, mask);
      planner.negative(values);
      selection.weigh(values, mask);
      planned = true;
      current = true;
    }
  }

  /** {@inheritDoc} Actions that are tied and drawn share equally. */
  @Override
  public void actionProbabilities(double[] target) {
    plan();
    selection.actionProbabilities(target);
  }

  @Override
  public void observe(Transition transition) {
    learn();
    lastAction = model.actions().joint(transition.action());
    steps++;
    before.copy(belief);
    model.ending().goOn(before);
    reader.tryRead(
        steps, transition.after(), transition.reward(), outcomes); // no outcome: no evidence
    perception.move(before, lastAction, outcomes, belief);
    perceived(transition.after());
    if (transition.last()) {
      learn();
      end();
    }
  }

  private void perceived(Observation observation) {
    mask = observation.mask();
    current = false;
    unlearnt = phase == Phase.TRAIN;
  }

  private void learn() {
    if (unlearnt) {
      if (lastAction >= 0) {
        learning.moved(before, lastAction, belief);
      }
      learning.observed(perception.evidence(), belief);
      if (learns) {
        planner.learnt();
        current = false;
      }
    }
    unlearnt = false;
  }

  private void end() {
    carried.end(belief);
    for (int f = 0; phase == Phase.TRAIN && f < model.factors(); f++) {
      if (!carried.includes(f)) {
        learning.started(f, model.still(f) ? belief : first);
      }
    }
  }

  @Override
  public Belief belief() {
    return view;
  }

  @Override
  public OptionalDouble variationalFreeEnergy() {
    return begun ? OptionalDouble.of(perception.freeEnergy()) : OptionalDouble.empty();
  }

  @Override
  public PlanTrace lastPlan() {
    if (!planned) {
      throw new IllegalStateException("active-inference: there is no plan before the first act");
    }
    return plan;
  }

  /**
   * The working model, such as for reading what has been learnt.
   *
   * @return live; not to be changed
   */
  public WorkingModel model() {
    return model;
  }

  /** A live view of the latest plan; one term per weight that the options have. */
  private final class Plan implements PlanTrace {

    private final List<String> terms =
        List.of(
            Term.UTILITY.word(), Term.STATE_INFORMATION_GAIN.word(), "parameter-information-gain");

    @Override
    public int policies() {
      return values.length;
    }

    @Override
    public double posterior(int policy) {
      return selection.posterior(policy);
    }

    @Override
    public double expectedFreeEnergy(int policy) {
      return 0 - values[policy];
    }

    @Override
    public List<String> terms() {
      return terms;
    }

    @Override
    public double term(int term, int policy) {
      return switch (term) {
        case 0 -> planner.term(Term.UTILITY, policy);
        case 1 -> planner.term(Term.STATE_INFORMATION_GAIN, policy);
        case 2 ->
            planner.term(Term.LIKELIHOOD_INFORMATION_GAIN, policy)
                + planner.term(Term.TRANSITION_INFORMATION_GAIN, policy);
        default -> throw new IndexOutOfBoundsException(term);
      };
    }
  }
}
