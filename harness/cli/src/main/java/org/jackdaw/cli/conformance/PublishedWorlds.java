package org.jackdaw.cli.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackdaw.aif.conformance.Deviations;
import org.jackdaw.aif.conformance.GoldenKeys;

/**
 * How the worlds of pymdp and their parameters are named here. Where a file is silent, pymdp's
 * default applies, or ours where its own is a random draw.
 */
final class PublishedWorlds {

  private static final Pattern WORLD = Pattern.compile("(?:^|_)env_(.+?)(?:_p\\d+)?$");

  private PublishedWorlds() {}

  /** The world of a file, which the middle part of its id names, with its options. */
  static WorldOptions of(String id, GoldenKeys file, Deviations deviations) {
    GoldenKeys parameters = file.object("parameters");
    Matcher name = WORLD.matcher(id);
    String world = name.find() ? name.group(1) : "";
    switch (world) {
      case "tmaze":
        return tMaze(parameters, deviations).put("form", "five-locations");
      case "simplified_tmaze":
        return tMaze(parameters, deviations)
            .put("form", "four-locations")
            .put("cue", "in-location");
      case "grid":
        return grid(parameters);
      case "cue_chaining":
        return cueChaining(parameters);
      case "graph":
        return graph(parameters);
      case "generalized_tmaze":
        return WorldOptions.of("generalised-t-maze", parameters)
            .put("absorbing-candidates", false)
            .copy("maze", "reward_locations");
      default:
        deviations.unsupported("world of id = " + id);
        return WorldOptions.ofNone(parameters);
    }
  }

  private static WorldOptions tMaze(GoldenKeys parameters, Deviations deviations) {
    boolean dependent = parameters.flag("dependent_outcomes", false);
    double punishment = parameters.number("punishment_probability", 1);
    double validity = parameters.number("cue_validity", 0.95);
    WorldOptions options =
        WorldOptions.of("t-maze", parameters)
            .put("absorbing-arms", false)
            .put("dependent-outcomes", dependent)
            .put("reward-probability", parameters.number("reward_probability", 1))
            .put("misleading-cue", validity < 0.5)
            .put("cue-validity", validity < 0.5 ? 1 - validity : validity);
    if (!dependent) {
      options.put("punishment-probability", punishment);
    }
    return options.put("reward-condition", condition(parameters, deviations));
  }

  private static String condition(GoldenKeys parameters, Deviations deviations) {
    JsonNode condition = parameters.get("reward_condition");
    if (condition.isMissingNode()) {
      return "either";
    }
    if (condition.isNumber() && (condition.asDouble() == 0 || condition.asDouble() == 1)) {
      return condition.asDouble() == 0 ? "left" : "right";
    }
    deviations.unsupported("parameters.reward_condition = " + condition);
    return "either";
  }

  private static WorldOptions grid(GoldenKeys parameters) {
    return WorldOptions.of("grid-world", parameters)
        .put("slip-to", "stay")
        .put("slip", 1 - parameters.number("success_prob", 1))
        .put("include-stay", true)
        .putSizes("shape", 3, 3)
        .putNone("starts")
        .putNone("goals")
        .copy("shape", "walls", "include_stay");
  }

  private static WorldOptions cueChaining(GoldenKeys parameters) {
    return WorldOptions.of("cue-chaining", parameters)
        .put("end-at-reward", false)
        .copyAs("grid_shape", "shape")
        .copy("start_location", "cue1_location", "cue2_locations", "reward_locations")
        .copy("cue2_state", "reward_state");
  }

  /** Edges, where a file has any, are the graph; clusters say how they were made. */
  private static WorldOptions graph(GoldenKeys parameters) {
    WorldOptions options = WorldOptions.of("graph-world", parameters);
    if (parameters.has("edges")) {
      parameters.ignore("cluster_size", "connections");
    } else {
      options.copy("cluster_size", "connections");
    }
    return options.copy("node_order", "edges", "object_location", "agent_location");
  }
}
