package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.SceneConstruction.Options;

/** Builds the model of {@link SceneConstruction} from its options. */
final class SceneModel {

  static final int CORRECT = 5;
  private static final int INCORRECT = 6;
  private static final int QUADRANTS = 4;
  private static final int FIRST_CHOICE = 1 + QUADRANTS;
  private static final List<String> SCENES =
      List.of("up-right", "right-down", "down-left", "left-up");

  private SceneModel() {}

  static Model of(Options options) {
    ModelBuilder builder = Model.builder();
    Variable location = new Variable("location", locations());
    builder.factor(new Variable("scene", SCENES));
    builder.factor(new Variable("places", places())).factor(location);
    builder.control(new Variable("look", location.labels()));
    builder.modality("what", "null", "up", "right", "down", "left", "correct", "incorrect");
    builder.modality(new Variable("where", location.labels()));
    builder.deterministicTransition("location", List.of(Parent.control("look")), v -> v[0]);
    builder.startAt("location", "start");
    builder.deterministicLikelihood(
        "what",
        List.of(Parent.after("location"), Parent.after("scene"), Parent.after("places")),
        v -> what(v[0], v[1], v[2]));
    builder.deterministicLikelihood("where", List.of(Parent.after("location")), v -> v[0]);
    builder.reward(new Reward("what", rewards(options), false));
    if (options.endAtChoice()) {
      builder.terminal(List.of("location"), v -> v[0] >= FIRST_CHOICE);
    }
    return builder.build();
  }

  private static List<String> locations() {
    List<String> names = new ArrayList<>(List.of("start"));
    for (int quadrant = 1; quadrant <= QUADRANTS; quadrant++) {
      names.add("quadrant-" + quadrant);
    }
    SCENES.forEach(scene -> names.add("choose-" + scene));
    return names;
  }

  /** Ordered pairs of different quadrants, the first varying slowest. */
  private static List<String> places() {
    List<String> names = new ArrayList<>();
    for (int pair = 0; pair < QUADRANTS * (QUADRANTS - 1); pair++) {
      names.add((1 + first(pair)) + "-" + (1 + second(pair)));
    }
    return names;
  }

  private static int first(int pair) {
    return pair / (QUADRANTS - 1);
  }

  private static int second(int pair) {
    int rest = pair % (QUADRANTS - 1);
    return rest < first(pair) ? rest : rest + 1;
  }

  /** Directions follow each other clockwise, and a scene shows its own and the next one. */
  private static int what(int location, int scene, int pair) {
    if (location >= FIRST_CHOICE) {
      return location - FIRST_CHOICE == scene ? CORRECT : INCORRECT;
    }
    int quadrant = location - 1;
    if (quadrant == first(pair)) {
      return 1 + scene;
    }
    return quadrant == second(pair) ? 1 + (scene + 1) % SCENES.size() : 0;
  }

  private static OutcomeValues rewards(Options options) {
    double[][] rows = new double[options.urgentFrom() + 1][];
    for (int step = 0; step < rows.length; step++) {
      double on = step < options.urgentFrom() ? 0 : options.urgency();
      rows[step] = new double[] {on, on, on, on, on, options.reward(), options.punishment()};
    }
    return OutcomeValues.perStep(rows);
  }
}
