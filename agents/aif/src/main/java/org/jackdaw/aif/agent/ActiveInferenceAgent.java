package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.PrecisionInference;
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
  private final Choice choice;
  private final Learner learner;
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
  private final PlanTrace plan;

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
    model.prefer(options.states(published, model));
    planner =
        new PlannerReader(options)
            .read(model, policies, options.intention(published, model), context);
    choice = new Choice(published, model, policies, options);
    learner = new Learner(model, options);
    carried = new CarriedFactors(model);
    chances = new PhaseRandom(context);
    prior = model.newBelief();
    before = model.newBelief();
    belief = model.newBelief();
    first = model.newBelief();
    outcomes = new int[model.modalities()];
    values = new double[policies.size()];
    view = new FactorView(published, model.plain(), belief);
    plan = new Plan(options, policies);
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
    choice.begin();
    perception.begin(prior, outcomes, belief);
    if (phase == Phase.TRAIN) {
      learner.begin(prior, outcomes);
    }
    perceived(observation);
    first.copy(belief);
    begun = true;
  }

  @Override
  public Value act() {
    plan();
    learn();
    return model.actions().value(choice.choose(chances.current()));
  }

  /** Plans from the present belief, once. */
  private void plan() {
    if (!current && !choice.kept()) {
      int left = stepLimit.isPresent() ? stepLimit.getAsInt() - steps : Integer.MAX_VALUE;
      planner.plan(belief, steps, left, mask);
      planner.negative(values);
      choice.weigh(values, mask);
      planned = true;
      current = true;
    }
  }

  /** {@inheritDoc} Actions that are tied and drawn share equally. */
  @Override
  public void actionProbabilities(double[] target) {
    plan();
    choice.actionProbabilities(target);
  }

  @Override
  public void observe(Transition transition) {
    learn();
    lastAction = model.actions().joint(transition.action());
    steps++;
    choice.acted(lastAction, belief, phase == Phase.TRAIN);
    before.copy(belief);
    model.ending().goOn(before);
    reader.tryRead(
        steps, transition.after(), transition.reward(), outcomes); // no outcome: no evidence
    perception.move(before, lastAction, outcomes, belief);
    choice.observed(before, perception.evidence(), values);
    if (phase == Phase.TRAIN) {
      learner.next(lastAction, outcomes);
    }
    perceived(transition.after());
    if (transition.last()) {
      learn();
      end();
    }
  }

  private void perceived(Observation observation) {
    mask = observation.mask();
    current = false;
    choice.decide(belief, outcomes, mask);
    unlearnt = phase == Phase.TRAIN;
  }

  private void learn() {
    if (unlearnt) {
      boolean changed = false;
      if (lastAction >= 0) {
        changed = learner.moved(before, lastAction, belief);
      }
      changed |= learner.observed(steps, outcomes, perception.evidence(), belief);
      if (changed) {
        relearnt();
      }
    }
    unlearnt = false;
  }

  private void relearnt() {
    planner.learnt();
    current = false;
  }

  private void end() {
    carried.end(belief);
    if (phase == Phase.TRAIN) {
      learner.end(carried, belief, first);
      choice.end();
      if (learner.active()) {
        relearnt();
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

  /**
   * The habit of a policy: its count, where habits are learnt.
   *
   * @param policy the policy
   * @return counts
   */
  public double habit(int policy) {
    return choice.habits().count(policy);
  }

  /**
   * The precision of the policy posterior, as the next plan will use it.
   *
   * @return per nat
   */
  public double precision() {
    return choice.precision();
  }

  /**
   * What dopamine would have done in the episode so far; see {@link PrecisionInference#dopamine}.
   *
   * @return one number per update of the precision; none where it is fixed
   */
  public double[] dopamine() {
    return PrecisionInference.dopamine(choice.precisions());
  }

  /** A live view of the latest plan; one term per weight that the options have. */
  private final class Plan implements PlanTrace {

    private final PolicySet policies;
    private final List<String> terms;
    private final List<List<Term>> parts = new ArrayList<>();

    Plan(ActiveInferenceOptions options, PolicySet policies) {
      this.policies = policies;
      List<String> names = new ArrayList<>(List.of(Term.UTILITY.word()));
      parts.add(List.of(Term.UTILITY));
      names.add(Term.STATE_INFORMATION_GAIN.word());
      parts.add(List.of(Term.STATE_INFORMATION_GAIN));
      names.add("parameter-information-gain");
      parts.add(List.of(Term.LIKELIHOOD_INFORMATION_GAIN, Term.TRANSITION_INFORMATION_GAIN));
      if (!options.inductive().goals().isEmpty()) {
        names.add(Term.INDUCTIVE_VALUE.word());
        parts.add(List.of(Term.INDUCTIVE_VALUE));
      }
      if (model.statePreferences().matter() || model.statePreferences().lastMatters()) {
        names.add(Term.STATE_UTILITY.word());
        parts.add(List.of(Term.STATE_UTILITY));
      }
      terms = List.copyOf(names);
    }

    @Override
    public int policies() {
      return values.length;
    }

    @Override
    public List<Value> actions(int policy) {
      return IntStream.range(0, policies.length())
          .mapToObj(time -> model.actions().value(policies.action(policy, time)))
          .toList();
    }

    @Override
    public double posterior(int policy) {
      return choice.posterior(policy);
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
      List<Term> summed = parts.get(term);
      double sum = planner.term(summed.get(0), policy);
      for (int i = 1; i < summed.size(); i++) {
        sum += planner.term(summed.get(i), policy);
      }
      return sum;
    }
  }
}
