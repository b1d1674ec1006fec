package org.jackdaw.bench.peer;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jackdaw.api.model.Model;

/** The set-ups in which single agents and batches are timed against pymdp. */
public enum PeerTask {
  /** The T-maze with 16 policies. */
  T_MAZE_2("t-maze-2", PeerModels::tMaze, 2, 4),
  /** The T-maze with 256 policies. */
  T_MAZE_4("t-maze-4", PeerModels::tMaze, 4, 4),
  /** Two factors, three modalities, 12 policies. */
  FACTORS_1("factors-1", PeerModels::factors, 1, 8),
  /** Two factors, three modalities, 144 policies. */
  FACTORS_2("factors-2", PeerModels::factors, 2, 8),
  /** The grid with 125 policies. */
  GRID_3("grid-3", PeerModels::grid, 3, 8),
  /** The grid with 625 policies. */
  GRID_4("grid-4", PeerModels::grid, 4, 8);

  private final String word;
  private final Supplier<Model> model;
  private final int policyLength;
  private final int steps;

  PeerTask(String word, Supplier<Model> model, int policyLength, int steps) {
    this.word = word;
    this.model = model;
    this.policyLength = policyLength;
    this.steps = steps;
  }

  static PeerTask of(String word) {
    return Arrays.stream(values())
        .filter(task -> task.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no task " + word + "; one of " + words()));
  }

  private static String words() {
    return Arrays.stream(values()).map(task -> task.word).collect(Collectors.joining(", "));
  }

  String word() {
    return word;
  }

  Model model() {
    return model.get();
  }

  int policyLength() {
    return policyLength;
  }

  /** Decisions in an episode of the recorded story. */
  int steps() {
    return steps;
  }
}
