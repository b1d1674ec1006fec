package org.jackdaw.gymnasium.world;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.text.Decimals;

/**
 * The model that a table of transitions states: one factor {@code state}, seen as it is; one
 * control {@code action}; a reward-only modality {@code reward} with one outcome per distinct
 * reward. States in which an episode ends are absorbing and terminal. The reward's likelihood has
 * as few parents as tell it: the state after, or state and action, or all three.
 */
final class TableModel {

  private static final String STATE = "state";
  private static final String ACTION = "action";
  private static final String REWARD = "reward";

  private final TransitionTable table;
  private final Description description;
  private final BitSet terminal = new BitSet();
  private final BitSet reached = new BitSet();
  private final double[] rewards;

  private TableModel(TransitionTable table, Description description) {
    this.table = table;
    this.description = description;
    explore();
    this.rewards = distinctRewards();
  }

  /**
   * The model of a table.
   *
   * @return the model; empty where a state ends an episode by one way and does not by another, so
   *     that being in it does not tell
   */
  static Optional<Model> of(TransitionTable table, Description description) {
    TableModel model = new TableModel(table, description);
    return model.ambiguous() ? Optional.empty() : Optional.of(model.built());
  }

  /** Finds the states that can be met, and those in which episodes end. */
  private void explore() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int s = 0; s < table.states(); s++) {
      if (table.start(s) > 0) {
        open.add(s);
      }
    }
    while (!open.isEmpty()) {
      int state = open.remove();
      if (!reached.get(state)) {
        reached.set(state);
        ways(state).forEach(o -> (table.ends(o) ? terminal : new BitSet()).set(table.next(o)));
        ways(state).filter(o -> !table.ends(o)).forEach(o -> open.add(table.next(o)));
      }
    }
  }

  private IntStream ways(int state) {
    return IntStream.range(table.first(state, 0), table.end(state, table.actions() - 1))
        .filter(o -> table.chance(o) > 0);
  }

  private boolean ambiguous() {
    return terminal.intersects(reached);
  }

  private double[] distinctRewards() {
    TreeSet<Double> distinct = new TreeSet<>();
    reached.stream().forEach(s -> ways(s).forEach(o -> distinct.add(table.reward(o))));
    return distinct.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Model built() {
    ModelBuilder builder = Model.builder();
    String seen = description.observations().modalities().get(0).name();
    List<String> labels = Discrete.of(table.states()).labels();
    builder.factor(new Variable(STATE, labels)).modality(new Variable(seen, labels));
    builder.control(new Variable(ACTION, ((Discrete) description.actions()).labels()));
    builder.sparseTransition(
        STATE, List.of(Parent.before(STATE), Parent.control(ACTION)), this::moved);
    builder.deterministicLikelihood(seen, List.of(Parent.after(STATE)), v -> v[0]);
    builder.start(STATE, IntStream.range(0, table.states()).mapToDouble(table::start).toArray());
    builder.terminal(List.of(STATE), v -> terminal.get(v[0]));
    pay(builder);
    return builder.build();
  }

  private void moved(int[] parents, SparseFiller.Cells cells) {
    int state = parents[0];
    if (terminal.get(state)) {
      cells.add(state, 1);
      return;
    }
    for (int o = table.first(state, parents[1]); o < table.end(state, parents[1]); o++) {
      cells.add(table.next(o), table.chance(o));
    }
  }

  private void pay(ModelBuilder builder) {
    List<String> labels = Arrays.stream(rewards).mapToObj(Decimals::format).toList();
    builder.modality(new Variable(REWARD, labels)).rewardOnly(REWARD, rewards);
    int[] byAfter = rewardOfState();
    int[] byMove = rewardOfMove();
    if (byAfter.length > 0) {
      builder.deterministicLikelihood(REWARD, List.of(Parent.after(STATE)), v -> byAfter[v[0]]);
    } else if (byMove.length > 0) {
      List<Parent> move = List.of(Parent.before(STATE), Parent.control(ACTION));
      builder.deterministicLikelihood(REWARD, move, v -> byMove[v[0] * table.actions() + v[1]]);
    } else {
      builder.sparseLikelihood(
          REWARD,
          List.of(Parent.before(STATE), Parent.control(ACTION), Parent.after(STATE)),
          this::paid);
    }
  }

  /** The reward of entering each state; empty if it does not follow from the state. */
  private int[] rewardOfState() {
    return tellTale(table.states(), (move, outcome) -> table.next(outcome));
  }

  /** The reward of each action in each state; empty if it does not follow from them. */
  private int[] rewardOfMove() {
    return tellTale(table.states() * table.actions(), (move, outcome) -> move);
  }

  /** What an outcome of a move is told by. */
  private interface Sign {
    int of(int move, int outcome);
  }

  private int[] tellTale(int signs, Sign sign) {
    int[] told = new int[signs];
    Arrays.fill(told, -1);
    for (int state = reached.nextSetBit(0); state >= 0; state = reached.nextSetBit(state + 1)) {
      for (int action = 0; action < table.actions(); action++) {
        for (int o = table.first(state, action); o < table.end(state, action); o++) {
          int at = sign.of(state * table.actions() + action, o);
          int reward = position(table.reward(o));
          if (table.chance(o) > 0 && told[at] >= 0 && told[at] != reward) {
            return new int[0];
          }
          told[at] = table.chance(o) > 0 ? reward : told[at];
        }
      }
    }
    int nothing = nothing();
    return Arrays.stream(told).map(r -> r < 0 ? nothing : r).toArray();
  }

  private int position(double reward) {
    return Arrays.binarySearch(rewards, reward);
  }

  /** What is paid where nothing can be earned any more, or nobody comes. */
  private int nothing() {
    return Math.max(0, position(0));
  }

  /** The chance of each reward, given where one was, what one did and where one is now. */
  private void paid(int[] parents, SparseFiller.Cells cells) {
    double total = 0;
    for (int o = table.first(parents[0], parents[1]); o < table.end(parents[0], parents[1]); o++) {
      total += table.next(o) == parents[2] ? table.chance(o) : 0;
    }
    if (terminal.get(parents[0]) || !reached.get(parents[0]) || total == 0) {
      cells.add(nothing(), 1);
      return;
    }
    for (int o = table.first(parents[0], parents[1]); o < table.end(parents[0], parents[1]); o++) {
      if (table.next(o) == parents[2] && table.chance(o) > 0) {
        cells.add(position(table.reward(o)), table.chance(o) / total);
      }
    }
  }
}
