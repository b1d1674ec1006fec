package org.jackdaw.bench.peer;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;

/**
 * Epistemic chaining on 10 x 5 places: a first cue tells where a second one is, that tells where a
 * third one is, and that tells on which side the reward waits. Every likelihood is deterministic.
 *
 * <p>The same numbers come in three forms. {@link Form#STRUCTURED}: modalities depend on the
 * factors that matter to them. {@link Form#ALL_PARENTS}: on all four factors, with zeros left out.
 * {@link Form#DENSE}: the same with 1e-300 in place of every zero of every table and of the start,
 * so that no cell of the 105 600, no state and no column can be skipped.
 */
final class Chaining {

  /** How the model is written down. */
  enum Form {
    /** Sparse parents and sparse tables. */
    STRUCTURED,
    /** All factors are parents of all modalities; sparse tables. */
    ALL_PARENTS,
    /** All factors are parents of all modalities; nothing is zero. */
    DENSE
  }

  /**
   * A published case.
   *
   * @param second which second cue is the true one, from 0
   * @param third which third cue is the true one, from 0
   * @param side where the reward is: 0 top, 1 bottom
   * @param policyLength moves planned ahead
   * @param path the moves of the shortest way along the cues
   */
  record Case(int second, int third, int side, int policyLength, String path) {}

  static final List<Case> CASES =
      List.of(
          new Case(0, 0, 0, 4, "SSNENEEEEEEES"),
          new Case(0, 1, 1, 5, "SSNENEEEEESSESE"),
          new Case(1, 3, 0, 6, "SSEEENSSESENNEENE"));

  static final int PLACES = 50;
  static final int[] FIRST_CUE = {at(0, 2)};
  static final int[] SECOND_CUES = {at(2, 0), at(3, 1), at(3, 3), at(2, 4)};
  static final int[] THIRD_CUES = {at(5, 0), at(6, 1), at(6, 3), at(5, 4)};
  static final int[] REWARDS = {at(8, 1), at(8, 3)};

  private static final int WIDTH = 10;
  private static final double NEXT_TO_NOTHING = 1e-300;
  private static final List<String> FACTORS = List.of("place", "second", "third", "side");

  private Chaining() {}

  private static int at(int x, int y) {
    return y * WIDTH + x;
  }

  /** The place after a move: north, east, south or west; the wall stops. */
  static int moved(int place, int move) {
    int x = place % WIDTH + (move == 1 ? 1 : move == 3 ? -1 : 0);
    int y = place / WIDTH + (move == 2 ? 1 : move == 0 ? -1 : 0);
    boolean inside = x >= 0 && x < WIDTH && y >= 0 && y < PLACES / WIDTH;
    return inside ? at(x, y) : place;
  }

  /** What a modality shows in a joint state: place, second cue, third cue, side. */
  static int outcome(int modality, int place, int second, int third, int side) {
    return switch (modality) {
      case 0 -> place;
      case 1 -> place == FIRST_CUE[0] ? 1 + second : 0;
      case 2 -> place == SECOND_CUES[second] ? 1 + third : 0;
      case 3 -> place == THIRD_CUES[third] ? 1 + side : 0;
      default -> place == REWARDS[side] ? 1 : place == REWARDS[1 - side] ? 2 : 0;
    };
  }

  static Model model(Form form) {
    double[] start = new double[PLACES];
    start[0] = 1;
    SparseFiller still = (v, cells) -> cells(form, 4, v[0], cells);
    SparseFiller stillSide = (v, cells) -> cells(form, 2, v[0], cells);
    var builder =
        Model.builder()
            .factor(Variable.numbered("place", PLACES))
            .factor(Variable.numbered("second", 4))
            .factor(Variable.numbered("third", 4))
            .factor(Variable.numbered("side", 2))
            .control("move", "north", "east", "south", "west")
            .modality(Variable.numbered("seen", PLACES))
            .modality(Variable.numbered("first-cue", 5))
            .modality(Variable.numbered("second-cue", 5))
            .modality(Variable.numbered("third-cue", 3))
            .modality("reward", "none", "win", "shock")
            .sparseTransition(
                "place",
                List.of(Parent.before("place"), Parent.control("move")),
                (v, cells) -> cells(form, PLACES, moved(v[0], v[1]), cells))
            .start("place", fill(form, start))
            .preference("reward", OutcomeValues.of(0, 2, -4));
    if (form == Form.DENSE) {
      builder.sparseTransition("second", List.of(Parent.before("second")), still);
      builder.sparseTransition("third", List.of(Parent.before("third")), still);
      builder.sparseTransition("side", List.of(Parent.before("side")), stillSide);
    }
    likelihood(builder, form, 0, "seen", PLACES, 0);
    likelihood(builder, form, 1, "first-cue", 5, 0, 1);
    likelihood(builder, form, 2, "second-cue", 5, 0, 1, 2);
    likelihood(builder, form, 3, "third-cue", 3, 0, 2, 3);
    likelihood(builder, form, 4, "reward", 3, 0, 3);
    return builder.build();
  }

  private static double[] fill(Form form, double[] distribution) {
    for (int i = 0; form == Form.DENSE && i < distribution.length; i++) {
      distribution[i] = Math.max(distribution[i], NEXT_TO_NOTHING);
    }
    return distribution;
  }

  private static void cells(Form form, int rows, int certain, SparseFiller.Cells cells) {
    for (int r = 0; form == Form.DENSE && r < rows; r++) {
      if (r != certain) {
        cells.add(r, NEXT_TO_NOTHING);
      }
    }
    cells.add(certain, 1);
  }

  private static void likelihood(
      org.jackdaw.api.model.ModelBuilder builder,
      Form form,
      int modality,
      String name,
      int outcomes,
      int... factors) {
    int[] parents = form == Form.STRUCTURED ? factors : new int[] {0, 1, 2, 3};
    List<Parent> after =
        java.util.Arrays.stream(parents).mapToObj(f -> Parent.after(FACTORS.get(f))).toList();
    builder.sparseLikelihood(
        name,
        after,
        (v, cells) -> {
          int[] states = new int[FACTORS.size()];
          for (int p = 0; p < parents.length; p++) {
            states[parents[p]] = v[p];
          }
          int shown = outcome(modality, states[0], states[1], states[2], states[3]);
          cells(form, outcomes, shown, cells);
        });
  }
}
