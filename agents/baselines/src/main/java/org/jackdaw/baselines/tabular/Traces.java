package org.jackdaw.baselines.tabular;

import java.util.Arrays;
import org.jackdaw.baselines.ActionChoice;

/**
 * Learns by replacing traces; the rule of {@link SarsaLambda} and {@link WatkinsQ}.
 *
 * <p>Implementation note: traces that have fallen below 1e-9 are dropped, so a step costs no more
 * late in a long episode.
 */
final class Traces implements Learner {

  private static final double LEAST = 1e-9;

  private final Backup backup;
  private final double decay;
  private final ValueLearner values;
  private int[] states = new int[16];
  private int[] actions = new int[16];
  private double[] traces = new double[16];
  private int size;

  Traces(Backup backup, TraceOptions options, Setting setting) {
    this.backup = backup;
    this.values = new ValueLearner(options.learner(), setting);
    this.decay = values.discount * options.lambda();
  }

  @Override
  public void begin() {
    values.actor.begin();
    size = 0;
  }

  @Override
  public int explore(int state, boolean[] allowed) {
    return values.explore(state, allowed);
  }

  @Override
  public int exploit(int state, boolean[] allowed) {
    return values.exploit(state, allowed);
  }

  @Override
  public void learn(Experience step) {
    values.stepped(step, this);
    if (backup == Backup.GREEDY && !greedy(step)) {
      size = 0;
    }
    mark(step.before, step.action);
    double later = step.terminated ? 0 : values.discount * worth(step);
    double known = values.table.row(step.before)[step.action];
    spread(step.reward + later - known);
    values.learnt(step);
  }

  private boolean greedy(Experience step) {
    double[] row = values.table.row(step.before);
    return row[step.action] >= ActionChoice.max(row, step.allowedBefore);
  }

  private double worth(Experience step) {
    return backup.value(values.table.row(step.after), step.allowedAfter, values.actor);
  }

  private void mark(int state, int action) {
    values.table.visit(state, action);
    int at = 0;
    while (at < size && !(states[at] == state && actions[at] == action)) {
      at++;
    }
    if (at == size) {
      grow();
      states[at] = state;
      actions[at] = action;
      size++;
    }
    traces[at] = 1;
  }

  private void grow() {
    if (size == traces.length) {
      states = Arrays.copyOf(states, 2 * size);
      actions = Arrays.copyOf(actions, 2 * size);
      traces = Arrays.copyOf(traces, 2 * size);
    }
  }

  /** Moves all pairs by their traces, and lets these fall. */
  private void spread(double error) {
    int left = 0;
    for (int i = 0; i < size; i++) {
      values.table.shift(states[i], actions[i], error, traces[i]);
      double trace = traces[i] * decay;
      if (trace >= LEAST) {
        states[left] = states[i];
        actions[left] = actions[i];
        traces[left++] = trace;
      }
    }
    size = left;
  }

  @Override
  public double[] row(int state) {
    return values.table.row(state);
  }
}
