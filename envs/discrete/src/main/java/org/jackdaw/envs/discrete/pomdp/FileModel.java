package org.jackdaw.envs.discrete.pomdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller.Cells;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.Decimals;

/** Writes a problem as a published model. */
final class FileModel {

  private static final String STATE = "state";
  private static final String ACTION = "action";
  private static final String OBSERVATION = "observation";
  private static final String REWARD = "reward";
  private static final long MOST_COLUMNS = 5_000_000;

  private final PomdpFile file;
  private final RewardScope scope;
  private final ModelBuilder builder = Model.builder();

  FileModel(PomdpFile file) {
    this.file = file;
    scope = RewardScope.of(file);
  }

  Model build() {
    builder.factor(new Variable(STATE, file.states()));
    builder.control(new Variable(ACTION, file.actions()));
    builder.start(STATE, start()).discount(file.discount());
    builder.sparseTransition(
        STATE,
        List.of(Parent.before(STATE), Parent.control(ACTION)),
        (v, cells) -> add(file.transitions(v[1], v[0]), cells));
    if (!file.terminals().isEmpty()) {
      builder.terminal(
          STATE, file.terminals().stream().map(file.states()::get).toArray(String[]::new));
    }
    if (scope.seen()) {
      observationAndReward();
    } else {
      observation();
      reward();
    }
    return builder.build();
  }

  private double[] start() {
    double[] start = new double[file.states().size()];
    Arrays.setAll(start, file::start);
    double sum = Arrays.stream(start).sum();
    Arrays.setAll(start, s -> start[s] / sum);
    return start;
  }

  private static void add(SparseRow row, Cells cells) {
    double sum = row.sum();
    for (int k = 0; k < row.size(); k++) {
      cells.add(row.position(k), row.value(k) / sum);
    }
  }

  private void observation() {
    if (file.fullyObserved()) {
      builder.modality(new Variable(OBSERVATION, file.states()));
      builder.deterministicLikelihood(OBSERVATION, List.of(Parent.after(STATE)), v -> v[0]);
      return;
    }
    builder.modality(new Variable(OBSERVATION, file.observations()));
    builder.sparseLikelihood(
        OBSERVATION,
        List.of(Parent.after(STATE), Parent.control(ACTION)),
        (v, cells) -> add(file.likelihoods(v[1], v[0]), cells));
    builder.absentAtReset(OBSERVATION);
  }

  private void reward() {
    TreeMap<Double, Integer> numbers = new TreeMap<>();
    new RewardCases(file).all((a, s, t, o, reward) -> numbers.put(reward, 0) != null || true);
    int count = 0;
    for (var entry : numbers.entrySet()) {
      entry.setValue(count++);
    }
    double[] values = numbers.keySet().stream().mapToDouble(r -> r).toArray();
    List<String> labels = Arrays.stream(values).mapToObj(Decimals::format).toList();
    builder.modality(new Variable(REWARD, labels));
    List<Parent> parents = parents(scope.from(), scope.action(), scope.to());
    builder.deterministicLikelihood(REWARD, parents, v -> paid(v, numbers));
    builder.absentAtReset(REWARD).rewardOnly(REWARD, values);
  }

  private int paid(int[] parents, TreeMap<Double, Integer> numbers) {
    int next = 0;
    int from = scope.from() ? parents[next++] : 0;
    int action = scope.action() ? parents[next++] : 0;
    int to = scope.to() ? parents[next] : 0;
    return scope.reward(action, from, to, 0).map(numbers::get).orElse(0);
  }

  private void observationAndReward() {
    RewardPairs pairs = new RewardPairs(file);
    builder.modality(new Variable(OBSERVATION, pairs.labels()));
    builder.sparseLikelihood(
        OBSERVATION,
        parents(scope.from(), true, true),
        (v, cells) -> {
          int last = v.length - 1;
          shown(v[last - 1], last == 2 ? v[0] : 0, v[last], pairs, cells);
        });
    builder.absentAtReset(OBSERVATION).reward(OBSERVATION, pairs.rewards());
  }

  private void shown(int action, int from, int to, RewardPairs pairs, Cells cells) {
    SparseRow row = file.likelihoods(action, to);
    double sum = row.sum();
    for (int k = 0; k < row.size(); k++) {
      int seen = row.position(k);
      int pair =
          scope
              .reward(action, from, to, seen)
              .map(reward -> pairs.number(seen, reward))
              .orElse(pairs.any(seen));
      cells.add(pair, row.value(k) / sum);
    }
  }

  private List<Parent> parents(boolean from, boolean action, boolean to) {
    long columns = 1;
    List<Parent> parents = new ArrayList<>();
    if (from) {
      parents.add(Parent.before(STATE));
      columns *= file.states().size();
    }
    if (action) {
      parents.add(Parent.control(ACTION));
      columns *= file.actions().size();
    }
    if (to) {
      parents.add(Parent.after(STATE));
      columns *= file.states().size();
    }
    checkSize(columns);
    return parents;
  }

  private void checkSize(long columns) {
    if (columns > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          file.name()
              + ": the reward depends on the states before and after the move, which is too much"
              + " for a table: "
              + columns
              + " columns, at most "
              + MOST_COLUMNS);
    }
  }
}
