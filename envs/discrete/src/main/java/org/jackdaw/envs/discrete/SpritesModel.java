package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.Sprites.Options;

/** Builds the model of {@link Sprites} from its options. */
final class SpritesModel {

  static final int PIXELS = 32;
  private static final int OUT = PIXELS;
  private static final int HALF = PIXELS / 2;
  private static final int[] DOWN = {1, -1, 0, 0};
  private static final int[] RIGHT = {0, 0, -1, 1};

  private final Options options;
  private final ModelBuilder builder = Model.builder();

  private SpritesModel(Options options) {
    this.options = options;
  }

  static Model of(Options options) {
    return new SpritesModel(options).built();
  }

  private Model built() {
    Variable shape = new Variable("shape", List.of("square", "ellipse", "heart"));
    builder.factor(shape).modality(shape).factor(Variable.numbered("x", PIXELS));
    builder.factor(new Variable("y", heights(PIXELS)));
    builder.control("move", "down", "up", "left", "right");
    builder.deterministicTransition(
        "y",
        List.of(Parent.before("y"), Parent.control("move")),
        v -> v[0] == OUT ? OUT : moved(v[0], DOWN[v[1]], OUT));
    builder.deterministicTransition(
        "x",
        List.of(Parent.before("x"), Parent.control("move")),
        v -> moved(v[0], RIGHT[v[1]], PIXELS - 1));
    double[] within = new double[PIXELS + 1];
    java.util.Arrays.fill(within, 0, PIXELS, 1.0 / PIXELS);
    builder.start("y", within).terminal("y", "out");
    builder.deterministicLikelihood("shape", List.of(Parent.after("shape")), v -> v[0]);
    seen();
    reward();
    return builder.build();
  }

  private static List<String> heights(int cells) {
    List<String> names = new ArrayList<>();
    for (int cell = 0; cell < cells; cell++) {
      names.add("y-" + cell);
    }
    names.add("out");
    return names;
  }

  private int moved(int from, int sign, int last) {
    return Math.min(last, Math.max(0, from + sign * options.repeat()));
  }

  private void seen() {
    int pixels = options.granularity();
    builder.modality(Variable.numbered("x", PIXELS / pixels));
    builder.modality(new Variable("y", heights(PIXELS / pixels)));
    builder.deterministicLikelihood("x", List.of(Parent.after("x")), v -> v[0] / pixels);
    builder.deterministicLikelihood("y", List.of(Parent.after("y")), v -> v[0] / pixels);
  }

  /** Outcomes are sixteenths, from -16 to 16. */
  private void reward() {
    double[] values = new double[2 * HALF + 1];
    List<String> names = new ArrayList<>();
    for (int outcome = 0; outcome < values.length; outcome++) {
      values[outcome] = (outcome - HALF) / (double) HALF;
      names.add((outcome - HALF) + "/" + HALF);
    }
    builder.modality(new Variable("reward", names));
    builder.deterministicLikelihood(
        "reward",
        List.of(Parent.after("shape"), Parent.after("x"), Parent.after("y")),
        v -> HALF + (v[2] == OUT ? sixteenths(v[0] == 0, v[1]) : 0));
    builder.rewardOnly("reward", values);
  }

  private static int sixteenths(boolean square, int x) {
    int leftwards = x < HALF ? HALF - x : HALF - 1 - x;
    return square ? leftwards : -leftwards;
  }
}
