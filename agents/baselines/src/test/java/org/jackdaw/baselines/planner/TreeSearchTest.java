package org.jackdaw.baselines.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.jackdaw.baselines.planner.TreeOptions.Rollout;
import org.jackdaw.oracle.JointModel;
import org.junit.jupiter.api.Test;

class TreeSearchTest {

  private static final Offset<Double> DIGITS = within(1e-9);
  private static final boolean[] ALL = {true, true, true};

  private static TreeOptions walks(int simulations, int depth, Rollout rollout) {
    return new TreeOptions(simulations, depth, 1, rollout, BudgetOptions.none());
  }

  private static double uct(Uct.Over over, int simulations, Model model, int limit) {
    TreeOptions tree = walks(simulations, 20, Rollout.UNIFORM);
    Uct.Options options = new Uct.Options(PlannerOptions.standard(), over, tree);
    return RulePolicy.value(new Uct.Factory(), options, model, limit);
  }

  private static double pomcp(int simulations, Model model, int limit) {
    TreeOptions tree = walks(simulations, 20, Rollout.UNIFORM);
    Pomcp.Options options = new Pomcp.Options(PlannerOptions.standard(), Pomcp.Root.EXACT, 1, tree);
    return RulePolicy.value(new Pomcp.Factory(), options, model, limit);
  }

  private static TreeSearch overStates(
      Model model, int limit, TreeOptions options, Deadline deadline) {
    Task task = new Task(JointModel.of(model), new Future(1, OptionalInt.of(limit)));
    Rollouts rollouts = Rollouts.of(options, task, task.problem());
    StateWalk walk = StateWalk.seeingObservations(task.problem(), random -> random.nextInt(2));
    return new TreeSearch(walk, rollouts, options, task, deadline);
  }

  @Test
  void withManyWalksTheyActOptimally() {
    Model maze = Models.mazeWithCostlyCue(0.2);
    assertThat(uct(Uct.Over.BELIEFS, 2_000, maze, 2)).isCloseTo(.864 - .2, DIGITS);
    assertThat(pomcp(4_000, maze, 2)).isCloseTo(.864 - .2, DIGITS);
    assertThat(uct(Uct.Over.BELIEFS, 4_000, Tiger.undiscounted(), 3)).isCloseTo(2.72, DIGITS);
    assertThat(pomcp(8_000, Tiger.undiscounted(), 3)).isCloseTo(2.72, DIGITS);
  }

  @Test
  void overStatesNothingIsPaidForInformation() {
    // waiting at the centre and then a guess: 0, as QMDP
    assertThat(uct(Uct.Over.STATES, 2_000, Models.mazeWithCostlyCue(0.2), 2)).isCloseTo(0, DIGITS);
  }

  @Test
  void inASeenWorldOverStatesAndOverBeliefsAreOptimal() {
    Model lake = Models.lake(false);
    for (Uct.Over over : Uct.Over.values()) {
      TreeOptions tree = walks(1_000, 20, Rollout.MDP);
      Uct.Options options = new Uct.Options(PlannerOptions.standard(), over, tree);
      assertThat(RulePolicy.value(new Uct.Factory(), options, lake, 6)).isCloseTo(1, DIGITS);
    }
  }

  @Test
  void meansApproachTheOptimalValues() {
    Task task = new Task(JointModel.of(Tiger.undiscounted()), new Future(1, OptionalInt.of(3)));
    double far = error(task, 500);
    double near = error(task, 50_000);
    assertThat(near).isLessThan(0.3).isLessThan(far);
  }

  /** How far the mean of listening is from the optimum of three steps. */
  private static double error(Task task, int simulations) {
    TreeOptions options =
        new TreeOptions(simulations, 3, 0.2, Rollout.UNIFORM, BudgetOptions.none());
    StateWalk walk = StateWalk.seeingObservations(task.problem(), random -> random.nextInt(2));
    TreeSearch search =
        new TreeSearch(
            walk, Rollouts.of(options, task, task.problem()), options, task, Deadline.NEVER);
    double[] scores = new double[3];
    search.search(1, ALL, scores, SeedTree.root(3).stream());
    return Math.abs(scores[Tiger.LISTEN] - 2.72);
  }

  @Test
  void rolloutsOfTheSeenProblemPromiseMoreThanRandomOnes() {
    Task task = new Task(JointModel.of(Tiger.undiscounted()), new Future(1, OptionalInt.of(10)));
    Rollouts greedy = Rollouts.of(walks(10, 5, Rollout.MDP), task, task.problem());
    // with the tiger seen each of the seven steps that are left earns 10
    assertThat(greedy.play(4, 0, 5, SeedTree.root(1).stream())).isCloseTo(70, DIGITS);
    assertThat(greedy.play(11, 0, 5, SeedTree.root(1).stream())).isZero();
    Rollouts random = Rollouts.of(walks(10, 5, Rollout.UNIFORM), task, task.problem());
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      sum += random.play(1, 0, 1, SeedTree.root(i).stream());
    }
    // (-1 + 10 - 100) / 3 with deviation 49.5 of a single one
    assertThat(sum / 10_000).isCloseTo(-91.0 / 3, within(4 * 49.5 / 100));
  }

  @Test
  void everyWalkAddsAtMostOneNodeAndTheLimitHolds() {
    TreeOptions limited =
        new TreeOptions(
            10_000,
            10,
            1,
            Rollout.UNIFORM,
            new BudgetOptions(OptionalInt.of(50), OptionalInt.empty()));
    TreeSearch search = overStates(Tiger.undiscounted(), 100, limited, Deadline.NEVER);
    search.search(1, ALL, new double[3], SeedTree.root(1).stream());
    assertThat(search.nodes()).isEqualTo(50);
    assertThat(search.walks()).isBetween(49, 9_999);
    TreeSearch free =
        overStates(Tiger.undiscounted(), 100, walks(200, 10, Rollout.UNIFORM), Deadline.NEVER);
    free.search(1, ALL, new double[3], SeedTree.root(1).stream());
    assertThat(free.walks()).isEqualTo(200);
    assertThat(free.nodes()).isBetween(2, 201);
  }

  @Test
  void theClockEndsASearchOnceEveryActionWasTried() {
    AtomicLong looks = new AtomicLong();
    TreeSearch none =
        overStates(
            Tiger.undiscounted(),
            100,
            walks(10_000, 10, Rollout.UNIFORM),
            new Deadline(looks::incrementAndGet, 1));
    double[] scores = new double[3];
    none.search(1, ALL, scores, SeedTree.root(1).stream());
    assertThat(none.walks()).isEqualTo(3);
    assertThat(scores).doesNotContain(Double.NEGATIVE_INFINITY);
    TreeSearch some =
        overStates(
            Tiger.undiscounted(),
            100,
            walks(10_000, 10, Rollout.UNIFORM),
            new Deadline(looks::incrementAndGet, 20));
    some.search(1, ALL, scores, SeedTree.root(1).stream());
    assertThat(some.walks()).isEqualTo(22);
  }

  @Test
  void forbiddenActionsAreNotTriedAtTheRoot() {
    TreeSearch search =
        overStates(Tiger.undiscounted(), 100, walks(100, 10, Rollout.UNIFORM), Deadline.NEVER);
    double[] scores = new double[3];
    search.search(1, new boolean[] {true, false, true}, scores, SeedTree.root(1).stream());
    assertThat(scores[1]).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(scores[0]).isFinite();
  }

  @Test
  void equalStreamsGiveEqualScoresAndOthersOthers() {
    TreeSearch search =
        overStates(Tiger.undiscounted(), 100, walks(100, 10, Rollout.UNIFORM), Deadline.NEVER);
    double[] first = new double[3];
    double[] again = new double[3];
    search.search(1, ALL, first, SeedTree.root(5).stream());
    search.search(1, ALL, again, SeedTree.root(5).stream());
    assertThat(again).isEqualTo(first);
    search.search(1, ALL, again, SeedTree.root(6).stream());
    assertThat(again).isNotEqualTo(first);
  }

  @Test
  void tooSmallASearchIsRefused() {
    Model tiger = Tiger.undiscounted();
    AgentContext context = Runs.context(tiger, new Knowledge.Full(tiger), Budget.episodes(1, 5), 1);
    Uct.Options few =
        new Uct.Options(PlannerOptions.standard(), Uct.Over.BELIEFS, walks(2, 5, Rollout.UNIFORM));
    assertThat(new Uct.Factory().problems(few, context))
        .containsExactly("uct: simulations must be at least the number of joint actions, 3, got 2");
    Pomcp.Options small =
        new Pomcp.Options(
            PlannerOptions.standard(),
            Pomcp.Root.EXACT,
            10,
            new TreeOptions(100, 5, 1, Rollout.UNIFORM, BudgetOptions.nodes(3)));
    assertThat(new Pomcp.Factory().problems(small, context))
        .containsExactly(
            "pomcp: node-limit must be at least the number of joint actions and one, 4, got 3");
  }
}
