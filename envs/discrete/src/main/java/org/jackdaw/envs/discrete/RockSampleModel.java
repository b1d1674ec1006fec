package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.RockSample.Options;

/** Builds the model of {@link RockSample} from its options. */
final class RockSampleModel {

  private static final double DISCOUNT = 0.95;
  private static final int[] RIGHT = {0, 1, 0, -1};
  private static final int[] UP = {1, 0, -1, 0};
  private static final int MOVES = 4;
  private static final int BAD = 0;
  private static final int GOOD = 1;
  private static final Parent POSITION = Parent.before("position");
  private static final Parent ACTION = Parent.control("action");

  private final Options options;
  private final RockField field;
  private final ModelBuilder builder = Model.builder();

  private RockSampleModel(Options options) {
    this.options = options;
    this.field = options.field();
  }

  static Model of(Options options) {
    return new RockSampleModel(options).built();
  }

  private Model built() {
    Variable position = new Variable("position", field.labels());
    builder.factor(position).control(new Variable("action", actions()));
    builder.startAt("position", position.label(field.start())).terminal("position", "exit");
    builder.deterministicTransition(
        "position",
        List.of(POSITION, ACTION),
        v -> ends(v[0], v[1]) ? field.exit() : next(v[0], v[1]));
    if (options.showPosition()) {
      builder.modality(position);
      builder.deterministicLikelihood("position", List.of(Parent.after("position")), v -> v[0]);
    }
    for (int rock = 0; rock < options.rocks(); rock++) {
      rock(rock);
    }
    reward();
    return builder.discount(DISCOUNT).build();
  }

  private List<String> actions() {
    List<String> actions = new ArrayList<>(List.of("north", "east", "south", "west"));
    for (int rock = 0; rock < options.rocks(); rock++) {
      actions.add("check-" + rock);
    }
    actions.add("sample");
    return actions;
  }

  private int sample() {
    return MOVES + options.rocks();
  }

  /** The position after an action; -1 if it is illegal, which leads to the exit. */
  private int next(int position, int action) {
    if (position == field.exit()) {
      return position;
    }
    if (action < MOVES) {
      return field.moved(position, RIGHT[action], UP[action]);
    }
    return action == sample() && field.rockAt(position) < 0 ? -1 : position;
  }

  private boolean ends(int position, int action) {
    int next = next(position, action);
    return next < 0 || next == field.exit();
  }

  private void rock(int rock) {
    String name = "rock-" + rock;
    builder.factor(name, "bad", "good").start(name, 0.5, 0.5);
    builder.deterministicTransition(
        name, List.of(Parent.before(name), POSITION, ACTION), v -> value(rock, v[0], v[1], v[2]));
    String sensor = "sensor-" + rock;
    builder.modality(sensor, "none", "bad", "good").absentAtReset(sensor);
    builder.likelihood(
        sensor,
        List.of(Parent.after("position"), Parent.after(name), ACTION),
        (v, column) -> sensed(rock, v[0], v[1], v[2], column));
  }

  private int value(int rock, int value, int position, int action) {
    boolean sampled = action == sample() && field.rockAt(position) == rock;
    return sampled || ends(position, action) ? BAD : value;
  }

  private void sensed(int rock, int position, int value, int action, double[] column) {
    if (action != MOVES + rock || position == field.exit()) {
      column[0] = 1;
      return;
    }
    double right = (1 + options.efficiency(field.distance(position, rock))) / 2;
    column[1 + value] = right;
    column[2 - value] = 1 - right;
  }

  private void reward() {
    List<Parent> parents = new ArrayList<>(List.of(POSITION));
    for (int rock = 0; rock < options.rocks(); rock++) {
      parents.add(Parent.before("rock-" + rock));
    }
    parents.add(ACTION);
    new RewardOutcomes()
        .with("nothing", 0)
        .with("good", options.goodReward())
        .with("bad", options.badReward())
        .with("exit", options.exitReward())
        .with("illegal", options.illegalReward())
        .declare(builder, parents, v -> event(v, v[v.length - 1]));
  }

  private String event(int[] positionAndRocks, int action) {
    int position = positionAndRocks[0];
    int next = next(position, action);
    if (position == field.exit()) {
      return "nothing";
    }
    if (next < 0) {
      return "illegal";
    }
    if (action == sample()) {
      return positionAndRocks[1 + field.rockAt(position)] == GOOD ? "good" : "bad";
    }
    return next == field.exit() ? "exit" : "nothing";
  }
}
