package org.jackdaw.envs.discrete;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Places;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Observation;

/**
 * Finds where the states of a factor are on a picture, by drawing the agent in each: the mark is an
 * {@code @}, or what stands in brackets. The first modality shows the factor of the same name;
 * where it tells more than the place, its labels begin with the place's.
 */
final class PlaceFinder {

  private final Model model;
  private final Function<Observation, String> picture;

  PlaceFinder(Model model, Function<Observation, String> picture) {
    this.model = model;
    this.picture = picture;
  }

  /** The places; empty where a state cannot be found. */
  Optional<Places> places() {
    Variable shown = model.modalities().get(0);
    return model.factors().stream()
        .filter(factor -> factor.name().equals(shown.name()))
        .findFirst()
        .flatMap(factor -> places(factor, shown));
  }

  private Optional<Places> places(Variable factor, Variable shown) {
    Map<String, Places.Spot> spots = new LinkedHashMap<>();
    for (String state : factor.labels()) {
      OptionalInt outcome =
          IntStream.range(0, shown.size())
              .filter(o -> shown.label(o).equals(state) || shown.label(o).startsWith(state + "-"))
              .findFirst();
      if (outcome.isPresent()) {
        marked(outcome.getAsInt()).ifPresent(spot -> spots.put(state, spot));
      }
    }
    return spots.size() == factor.size()
        ? Optional.of(new Places(factor.name(), spots))
        : Optional.empty();
  }

  private Optional<Places.Spot> marked(int outcome) {
    int[] outcomes = new int[model.observationSpace().modalities().size()];
    outcomes[0] = outcome;
    String[] lines = picture.apply(Observation.ofIndices(outcomes)).split("\n");
    for (int line = 0; line < lines.length; line++) {
      int bracket = lines[line].indexOf('[');
      int mark = bracket >= 0 ? bracket + 1 : lines[line].indexOf('@');
      if (mark >= 0) {
        return Optional.of(new Places.Spot(line, mark));
      }
    }
    return Optional.empty();
  }
}
