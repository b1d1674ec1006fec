package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.ExplainsPlan;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

/**
 * What every agent promises. A test extends this, says how its agent is made, and may name the
 * world it acts in and what it knows; agents that need the model override {@link #knowledge}.
 */
public abstract class AgentContract {

  private static final SeedTree SEEDS = SeedTree.root(20_260_102).child("agent-contract");
  private static final int STEP_LIMIT = 10;
  private static final double SUM_TOLERANCE = 1e-9;

  /** For the suite of an agent. */
  protected AgentContract() {}

  /**
   * A new agent.
   *
   * @param context what it receives
   * @return the agent
   */
  protected abstract Agent create(AgentContext context);

  /**
   * A new world for the agent to act in; episodes are cut after 10 steps.
   *
   * @return {@link CueCorridor#informed} unless overridden
   */
  protected Environment world() {
    return CueCorridor.informed();
  }

  /**
   * What the agent knows of the world's model.
   *
   * @return nothing unless overridden
   */
  protected Knowledge knowledge() {
    return new Knowledge.None();
  }

  /**
   * Whether the agent leaves nothing to chance, so its seed does not matter.
   *
   * @return false unless overridden
   */
  protected boolean deterministic() {
    return false;
  }

  /**
   * Training episodes that a test runs.
   *
   * @return 30 unless overridden
   */
  protected int trainEpisodes() {
    return 30;
  }

  /** Looks at an agent at the two moments when there is something to see. */
  private interface Look {
    Look NONE = new Look() {};

    default void perceived(Agent agent) {}

    default void acted(Agent agent) {}
  }

  private Agent agent(Environment world, long seed) {
    EnvironmentSpec spec = world.spec();
    Budget budget = Budget.episodes(trainEpisodes(), STEP_LIMIT);
    return create(
        new AgentContext(
            spec.observations(), spec.actions(), knowledge(), budget, SeedTree.root(seed)));
  }

  private static Episode episode(Phase phase, int trained, int index) {
    SeedTree phaseSeeds = SEEDS.child(phase.word());
    long number = phase == Phase.TRAIN ? trained : index;
    return new Episode(
        SEEDS.child("run").seed(), phase, trained, index, phaseSeeds.child(number).seed());
  }

  private static List<Value> run(Environment world, Agent agent, Episode episode, Look look) {
    List<Value> actions = new ArrayList<>();
    Observation before = world.reset(episode);
    agent.begin(before, episode.phase());
    StepResult result;
    do {
      look.perceived(agent);
      Value action = agent.act();
      look.acted(agent);
      actions.add(action);
      assertThat(world.spec().actions().contains(action)).as("%s is an action", action).isTrue();
      MaskCheck.allows(before, action);
      result = world.step(action);
      agent.observe(transition(before, action, result));
      before = result.observation();
    } while (!result.last());
    look.perceived(agent);
    return actions;
  }

  private static Transition transition(Observation before, Value action, StepResult result) {
    return new Transition(
        before,
        action,
        result.reward(),
        result.observation(),
        result.terminated(),
        result.truncated());
  }

  /** Actions of all training episodes; evaluation blocks of so many episodes come in between. */
  private List<List<Value>> training(long seed, int evaluations, Look look) {
    List<List<Value>> actions = new ArrayList<>();
    try (Environment world = new StepLimit(world(), STEP_LIMIT);
        Agent agent = agent(world, seed)) {
      for (int trained = 0; trained < trainEpisodes(); trained++) {
        for (int index = 0; index < evaluations; index++) {
          run(world, agent, episode(Phase.EVALUATE, trained, index), look);
        }
        actions.add(run(world, agent, episode(Phase.TRAIN, trained, trained), look));
      }
    }
    return actions;
  }

  /** Actions of an evaluation block after training. */
  private List<List<Value>> evaluation(long seed) {
    return evaluation(seed, 0);
  }

  private List<List<Value>> evaluation(long seed, int before) {
    List<List<Value>> actions = new ArrayList<>();
    try (Environment world = new StepLimit(world(), STEP_LIMIT);
        Agent agent = agent(world, seed)) {
      for (int trained = 0; trained < trainEpisodes(); trained++) {
        for (int index = 0; index < before; index++) {
          run(world, agent, episode(Phase.EVALUATE, trained, index), Look.NONE);
        }
        run(world, agent, episode(Phase.TRAIN, trained, trained), Look.NONE);
      }
      for (int index = 0; index < 10; index++) {
        Episode episode = episode(Phase.EVALUATE, trainEpisodes(), index);
        actions.add(run(world, agent, episode, Look.NONE));
      }
    }
    return actions;
  }

  @Test
  final void actsWithinTheSpaceAndTheMask() {
    assertThat(training(1, 0, Look.NONE)).hasSize(trainEpisodes());
    assertThat(evaluation(1)).hasSize(10);
  }

  @Test
  final void evaluationLeavesNoTraceInTraining() {
    List<List<Value>> alone = training(1, 0, Look.NONE);
    assertThat(training(1, 1, Look.NONE)).isEqualTo(alone);
    assertThat(training(1, 3, Look.NONE)).isEqualTo(alone);
  }

  @Test
  final void evaluationDoesNotDependOnEarlierEvaluations() {
    assertThat(evaluation(1, 3)).isEqualTo(evaluation(1));
  }

  @Test
  final void sameSeedGivesTheSameActions() {
    assertThat(training(1, 2, Look.NONE)).isEqualTo(training(1, 2, Look.NONE));
    assertThat(evaluation(1)).isEqualTo(evaluation(1));
  }

  @Test
  final void anotherSeedGivesOtherActions() {
    assumeFalse(deterministic(), "this agent leaves nothing to chance");
    List<List<Value>> first = training(1, 0, Look.NONE);
    boolean differs = false;
    for (long seed = 2; seed < 7; seed++) {
      differs |= !training(seed, 0, Look.NONE).equals(first);
    }
    assertThat(differs).as("one of five other seeds acts otherwise").isTrue();
  }

  private Space actions() {
    try (Environment world = world()) {
      return world.spec().actions();
    }
  }

  @Test
  final void lookingAtBeliefAndPlanChangesNothing() {
    Space actions = actions();
    Look look =
        new Look() {
          @Override
          public void perceived(Agent agent) {
            if (agent instanceof HoldsBelief holder) {
              holder.belief().entropy();
              holder.variationalFreeEnergy();
            }
          }

          @Override
          public void acted(Agent agent) {
            if (agent instanceof ExplainsPlan explains) {
              plan(explains.lastPlan(), actions);
            }
          }
        };
    assertThat(training(1, 1, look)).isEqualTo(training(1, 1, Look.NONE));
  }

  @Test
  final void beliefsAreDistributionsOverTheModelsFactors() {
    assumeTrue(holds(HoldsBelief.class), "this agent holds no belief");
    training(1, 1, perceiving(holder -> distribution(holder.belief())));
  }

  private void distribution(Belief belief) {
    for (int block = 0; block < belief.blocks().size(); block++) {
      double sum = 0;
      for (int state = 0; state < belief.size(block); state++) {
        assertThat(belief.probability(block, state)).isBetween(0.0, 1 + SUM_TOLERANCE);
        sum += belief.probability(block, state);
      }
      assertThat(sum).as("sum of block %s", belief.blocks().get(block)).isCloseTo(1, within(1e-9));
    }
    assertThat(belief.entropy()).isFinite().isGreaterThanOrEqualTo(-SUM_TOLERANCE);
    knowledge().model().ifPresent(model -> overFactors(belief, model.factors()));
  }

  private static void overFactors(Belief belief, List<Variable> factors) {
    List<String> named = belief.blocks().stream().flatMap(List::stream).toList();
    assertThat(named).doesNotHaveDuplicates();
    assertThat(factors.stream().map(Variable::name)).containsAll(named);
  }

  @Test
  final void freeEnergyIsFiniteWhereThereIsOne() {
    assumeTrue(holds(HoldsBelief.class), "this agent holds no belief");
    training(
        1,
        1,
        perceiving(
            holder ->
                holder.variationalFreeEnergy().ifPresent(energy -> assertThat(energy).isFinite())));
  }

  private static Look perceiving(Consumer<HoldsBelief> check) {
    return new Look() {
      @Override
      public void perceived(Agent agent) {
        check.accept((HoldsBelief) agent);
      }
    };
  }

  @Test
  final void plansHaveAPosteriorThatSumsToOne() {
    assumeTrue(holds(ExplainsPlan.class), "this agent explains no plan");
    Space actions = actions();
    training(
        1,
        1,
        new Look() {
          @Override
          public void acted(Agent agent) {
            plan(((ExplainsPlan) agent).lastPlan(), actions);
          }
        });
  }

  private static void plan(PlanTrace plan, Space actions) {
    assertThat(plan.policies()).isPositive();
    double sum = 0;
    for (int policy = 0; policy < plan.policies(); policy++) {
      assertThat(plan.posterior(policy)).isBetween(0.0, 1 + SUM_TOLERANCE);
      assertThat(plan.expectedFreeEnergy(policy)).isFinite();
      assertThat(plan.actions(policy)).allMatch(actions::contains);
      for (int term = 0; term < plan.terms().size(); term++) {
        assertThat(plan.term(term, policy)).as(plan.terms().get(term)).isFinite();
      }
      sum += plan.posterior(policy);
    }
    assertThat(sum).as("sum of the policies' posterior").isCloseTo(1, within(SUM_TOLERANCE));
  }

  @Test
  final void thereIsNoPlanBeforeTheFirstAct() {
    assumeTrue(holds(ExplainsPlan.class), "this agent explains no plan");
    try (Environment world = world();
        Agent agent = agent(world, 1)) {
      ExplainsPlan explains = (ExplainsPlan) agent;
      assertThatThrownBy(explains::lastPlan).isInstanceOf(IllegalStateException.class);
    }
  }

  private boolean holds(Class<?> ability) {
    try (Environment world = world();
        Agent agent = agent(world, 1)) {
      return ability.isInstance(agent);
    }
  }
}
