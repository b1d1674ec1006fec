package org.jackdaw.report.episode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plan says in short. */
final class Policies {

  private Policies() {}

  /** The posterior of the last of so many most probable policies; 0 if there are fewer. */
  static double atLeast(JsonNode policies, int most) {
    List<Double> posteriors = new ArrayList<>();
    policies.forEach(policy -> posteriors.add(policy.path("posterior").asDouble()));
    posteriors.sort(Comparator.reverseOrder());
    return posteriors.size() > most ? posteriors.get(most - 1) : 0;
  }

  /** How probable each next action is: the sum over policies that begin with it. */
  static ObjectNode nextActions(JsonNode policies) {
    Map<String, Double> next = new LinkedHashMap<>();
    for (JsonNode policy : policies) {
      JsonNode first = policy.path("actions").path(0);
      if (!first.isMissingNode()) {
        String action = first.isTextual() ? first.asText() : first.toString();
        next.merge(action, policy.path("posterior").asDouble(), Double::sum);
      }
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    next.forEach(json::put);
    return json;
  }
}
