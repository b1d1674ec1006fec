package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.Grid.Move;
import org.jackdaw.envs.discrete.Taxi.Options;

/** Builds the model of a {@link Taxi} from its options. */
final class TaxiModel {

  private static final Grid GRID = new Grid(5, 5);
  private static final List<String> STANDS = List.of("red", "green", "yellow", "blue");
  private static final List<Integer> PLACES = List.of(0, 4, 20, 23);
  private static final int RIDING = 4;
  private static final int PICK_UP = 4;
  private static final int DROP_OFF = 5;

  /** In the order of the action numbers. */
  private static final List<Move> MOVES = List.of(Move.DOWN, Move.UP, Move.RIGHT, Move.LEFT);

  /** Cells with a wall to their right. */
  private static final List<Integer> WALLED = List.of(1, 6, 15, 17, 20, 22);

  private static final Parent TAXI = Parent.before("taxi");
  private static final Parent PASSENGER = Parent.before("passenger");
  private static final Parent DESTINATION = Parent.before("destination");
  private static final Parent FICKLE = Parent.before("fickle");
  private static final Parent ACTION = Parent.control("action");

  private final Options options;

  private TaxiModel(Options options) {
    this.options = options;
  }

  static Model of(Options options) {
    return new TaxiModel(options).built();
  }

  /** Streets, walls, the stands by their first letters, and an @ where the taxi is. */
  static String picture(int taxi) {
    StringBuilder picture = new StringBuilder();
    for (int cell = 0; cell < GRID.cells(); cell++) {
      boolean last = cell % GRID.columns() == GRID.columns() - 1;
      picture.append(cell > 0 && cell % GRID.columns() == 0 ? "\n" : "");
      picture.append(cell % GRID.columns() == 0 ? "|" : "");
      picture.append(cell == taxi ? "@" : stand(cell));
      picture.append(last || WALLED.contains(cell) ? "|" : ":");
    }
    return picture.toString();
  }

  private static String stand(int cell) {
    int stand = PLACES.indexOf(cell);
    return stand < 0 ? " " : STANDS.get(stand).substring(0, 1).toUpperCase(Locale.ROOT);
  }

  private Model built() {
    ModelBuilder builder = Model.builder();
    seen(builder, new Variable("taxi", GRID.labels()));
    List<String> places = new ArrayList<>(STANDS);
    places.add("in-taxi");
    seen(builder, new Variable("passenger", places));
    seen(builder, new Variable("destination", STANDS));
    builder.control("action", "south", "north", "east", "west", "pick-up", "drop-off");
    builder.sparseTransition("taxi", List.of(TAXI, ACTION), (v, cells) -> move(v[0], v[1], cells));
    builder.deterministicTransition(
        "passenger",
        List.of(PASSENGER, TAXI, DESTINATION, ACTION),
        v -> carried(v[0], v[1], v[2], v[3]));
    if (options.ficklePassenger()) {
      fickle(builder);
    }
    start(builder);
    builder.terminal(List.of("passenger", "destination"), v -> v[0] == v[1]);
    reward(builder);
    return builder.build();
  }

  private static void seen(ModelBuilder builder, Variable variable) {
    builder.factor(variable).modality(variable);
    builder.deterministicLikelihood(
        variable.name(), List.of(Parent.after(variable.name())), v -> v[0]);
  }

  private void move(int cell, int action, SparseFiller.Cells cells) {
    if (action >= PICK_UP || !options.rainy() || target(cell, action) == cell) {
      cells.add(target(cell, action), 1);
      return;
    }
    double sideways = (1 - options.rainyProbability()) / 2;
    int side = action < 2 ? 2 : 0; // moves come in pairs of opposites: south, north; east, west
    cells.add(target(cell, action), options.rainyProbability());
    cells.add(target(cell, side), sideways);
    cells.add(target(cell, side + 1), sideways);
  }

  private static int target(int cell, int action) {
    if (action >= PICK_UP) {
      return cell;
    }
    Move move = MOVES.get(action);
    boolean walled =
        move == Move.RIGHT && WALLED.contains(cell)
            || move == Move.LEFT && WALLED.contains(cell - 1);
    return walled ? cell : GRID.neighbour(cell, move);
  }

  /** Where the passenger is next; once delivered they stay. */
  private static int carried(int passenger, int taxi, int destination, int action) {
    if (passenger == destination) {
      return passenger;
    }
    int stand = PLACES.indexOf(taxi);
    if (action == PICK_UP && stand >= 0 && passenger == stand) {
      return RIDING;
    }
    return action == DROP_OFF && stand >= 0 && passenger == RIDING ? stand : passenger;
  }

  private void fickle(ModelBuilder builder) {
    builder.factor("fickle", "no", "yes");
    builder.deterministicTransition(
        "fickle",
        List.of(FICKLE, PASSENGER, TAXI, ACTION),
        v -> v[0] == 1 && !moved(v[1], v[2], v[3]) ? 1 : 0);
    builder.sparseTransition(
        "destination",
        List.of(DESTINATION, FICKLE, PASSENGER, TAXI, ACTION),
        (v, cells) -> wanted(v[0], v[1] == 1 && moved(v[2], v[3], v[4]), cells));
  }

  private static boolean moved(int passenger, int taxi, int action) {
    return passenger == RIDING && target(taxi, action) != taxi;
  }

  private static void wanted(int destination, boolean changes, SparseFiller.Cells cells) {
    for (int stand = 0; stand < STANDS.size(); stand++) {
      if (changes && stand != destination) {
        cells.add(stand, 1.0 / (STANDS.size() - 1));
      }
    }
    if (!changes) {
      cells.add(destination, 1);
    }
  }

  private void start(ModelBuilder builder) {
    int stands = STANDS.size();
    double[] pairs = new double[(stands + 1) * stands];
    for (int pair = 0; pair < stands * stands; pair++) {
      boolean apart = pair / stands != pair % stands;
      pairs[pair] = apart ? 1.0 / (stands * (stands - 1)) : 0;
    }
    builder.start(List.of("passenger", "destination"), Table.ofDistribution(pairs));
    if (options.ficklePassenger()) {
      builder.start("fickle", 1 - options.fickleProbability(), options.fickleProbability());
    }
  }

  private void reward(ModelBuilder builder) {
    RewardOutcomes rewards =
        new RewardOutcomes()
            .with("step", options.stepReward())
            .with("delivery", options.deliveryReward())
            .with("mistake", options.mistakeReward());
    rewards.declare(
        builder, List.of(PASSENGER, TAXI, DESTINATION, ACTION), v -> event(v[0], v[1], v[2], v[3]));
  }

  private static String event(int passenger, int taxi, int destination, int action) {
    if (action < PICK_UP || passenger == destination) {
      return "step";
    }
    int next = carried(passenger, taxi, destination, action);
    if (next == passenger) {
      return "mistake";
    }
    return next == destination ? "delivery" : "step";
  }
}
