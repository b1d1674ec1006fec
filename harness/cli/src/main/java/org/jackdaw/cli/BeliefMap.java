package org.jackdaw.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jackdaw.api.env.Places;

/** A belief drawn on the picture of a world: in tenths, where the states are. */
final class BeliefMap {

  private static final double LEAST_SHOWN = 0.05;
  private static final double CERTAIN = 0.95;

  private BeliefMap() {}

  /**
   * The picture with the belief.
   *
   * @param picture lines of text
   * @param places where the states are
   * @param belief probabilities by state
   * @return its lines; none where one state is all but certain, which the picture shows anyway
   */
  static List<String> lines(String picture, Places places, Map<String, Double> belief) {
    if (belief.values().stream().anyMatch(p -> p >= CERTAIN)) {
      return List.of();
    }
    char[][] signs =
        Arrays.stream(unmarked(picture).split("\n"))
            .map(String::toCharArray)
            .toArray(char[][]::new);
    places.states().forEach((state, spot) -> draw(signs, spot, belief.getOrDefault(state, 0.0)));
    return Arrays.stream(signs).map(String::new).collect(Collectors.toList());
  }

  private static String unmarked(String picture) {
    return picture.replace('[', ' ').replace(']', ' ').replace('@', ' ');
  }

  private static void draw(char[][] signs, Places.Spot spot, double probability) {
    boolean inside = spot.line() < signs.length && spot.column() < signs[spot.line()].length;
    if (inside && probability >= LEAST_SHOWN) {
      signs[spot.line()][spot.column()] = (char) ('0' + (int) StrictMath.rint(10 * probability));
    }
  }
}
