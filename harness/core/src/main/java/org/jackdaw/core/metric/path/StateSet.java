package org.jackdaw.core.metric.path;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.JointModel;

/**
 * Some hidden states of a world, by the values of single factors.
 *
 * @param places {@code FACTOR=VALUE} each; a state belongs to the set if one of them holds
 */
record StateSet(List<String> places) {

  /** Copies the list; refuses what is not written so. */
  StateSet {
    places = List.copyOf(places);
    for (String place : places) {
      int equals = place.indexOf('=');
      if (equals < 1 || equals == place.length() - 1) {
        throw new IllegalArgumentException("must be FACTOR=VALUE, got '" + place + "'");
      }
    }
  }

  private static String factor(String place) {
    return place.substring(0, place.indexOf('='));
  }

  private static String value(String place) {
    return place.substring(place.indexOf('=') + 1);
  }

  /** What a world lacks of the set. */
  Optional<String> hindrance(Optional<ModelFacts> facts) {
    return facts.flatMap(
        known ->
            places.stream()
                .filter(place -> !knows(known.model(), place))
                .findFirst()
                .map(place -> "the world has no hidden state " + place));
  }

  private static boolean knows(Model model, String place) {
    return model.factors().stream()
        .filter(factor -> factor.name().equals(factor(place)))
        .anyMatch(factor -> factor.labels().contains(value(place)));
  }

  /** For every state whether it belongs; empty where the model lacks a factor or value. */
  Optional<boolean[]> in(JointModel joint) {
    boolean[] members = new boolean[joint.states()];
    for (String place : places) {
      if (!knows(joint.model(), place)) {
        return Optional.empty();
      }
      int factor = joint.model().factor(factor(place));
      Variable variable = joint.model().factors().get(factor);
      int value = variable.position(value(place));
      for (int s = 0; s < members.length; s++) {
        members[s] |= joint.factor(s, factor) == value;
      }
    }
    return Optional.of(members);
  }
}
