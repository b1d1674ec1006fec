package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.envs.discrete.Maze.Options;

/** Builds the model of {@link Maze} from its options and the run's seed. */
final class MazeModel {

  private static final String LOCATION = "location";
  private static final int[] DOWN = {-1, 1, 0, 0};
  private static final int[] RIGHT = {0, 0, 1, -1};

  private final Options options;
  private final MazeMap map;
  private final List<Integer> goals;
  private final ModelBuilder builder = Model.builder();

  private MazeModel(Options options, long runSeed) {
    this.options = options;
    this.map = MazeMap.of(options.size());
    this.goals = goals(runSeed);
  }

  static Model of(Options options, long runSeed) {
    return new MazeModel(options, runSeed).built();
  }

  private List<Integer> goals(long runSeed) {
    RandomStream random = SeedTree.root(runSeed).child("maze").child("goals").stream();
    List<Integer> drawn = new ArrayList<>(List.of(options.firstGoal()));
    while (drawn.size() < options.goals()) {
      int goal = random.nextInt(map.cells().size());
      if (!drawn.contains(goal)) {
        drawn.add(goal);
      }
    }
    return drawn;
  }

  private Model built() {
    Variable location = new Variable(LOCATION, map.labels());
    builder.factor(location).modality(location).modality("reward", "step", "goal");
    builder.control("move", "north", "south", "east", "west");
    builder.sparseTransition(
        LOCATION,
        List.of(Parent.before(LOCATION), Parent.control("move")),
        (v, cells) -> moved(v[0], v[1], cells));
    builder.deterministicLikelihood(LOCATION, List.of(Parent.after(LOCATION)), v -> v[0]);
    start();
    goal();
    builder.rewardOnly("reward", options.paid(), options.goalReward());
    return builder.build();
  }

  /** The only goal is never left; several are just where an episode ends. */
  private void moved(int cell, int move, SparseFiller.Cells cells) {
    if (goals.size() == 1 && cell == goals.get(0)) {
      cells.add(cell, 1);
      return;
    }
    int down = DOWN[move];
    int right = RIGHT[move];
    cells.add(map.moved(cell, down, right), 1 - options.drift());
    cells.add(map.moved(cell, down + right, right + down), options.drift() / 2);
    cells.add(map.moved(cell, down - right, right - down), options.drift() / 2);
  }

  private void start() {
    double[] start = new double[map.cells().size()];
    java.util.Arrays.fill(start, 1.0 / (start.length - goals.size()));
    goals.forEach(goal -> start[goal] = 0);
    builder.start(LOCATION, start);
  }

  private void goal() {
    List<Parent> parents = new ArrayList<>(List.of(Parent.after(LOCATION)));
    if (goals.size() > 1) {
      changing();
      parents.add(Parent.after("goal"));
    }
    builder.deterministicLikelihood("reward", parents, v -> atGoal(v) ? 1 : 0);
    builder.terminal(parents.stream().map(Parent::name).toList(), this::atGoal);
  }

  private boolean atGoal(int[] v) {
    return v[0] == goals.get(v.length > 1 ? v[1] : 0);
  }

  private void changing() {
    Variable goal = Variable.numbered("goal", goals.size());
    builder.factor(goal).startAt("goal", goal.label(0));
    Contexts.switching(builder, "goal", goals.size(), 1.0 / options.changeEvery());
    if (options.showGoal()) {
      builder.modality(goal);
      builder.deterministicLikelihood("goal", List.of(Parent.after("goal")), v -> v[0]);
    }
  }
}
