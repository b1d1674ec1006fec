package org.jackdaw.report.episode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.ToIntFunction;

/** One episode, perception by perception. Not thread-safe. */
final class Recording {

  /** Longer episodes are shown up to here. */
  static final int MOST_STEPS = 200;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_POLICIES = 8;

  private final ObjectNode head;
  private final ArrayNode steps = MAPPER.createArrayNode();
  private int characters;
  private boolean cut;

  Recording(String world, String agent, Map<String, String> cells) {
    head = MAPPER.createObjectNode().put("world", world).put("agent", agent);
    head.put("seed", Integer.parseInt(cells.get("seed")));
    head.put("phase", cells.get("phase"));
    head.put("checkpoint", Long.parseLong(cells.get("checkpoint")));
    head.put("episode", Long.parseLong(cells.get("episode")));
  }

  /**
   * Adds what one row tells.
   *
   * @param cells by column
   * @param pictures numbers pictures
   */
  void add(Map<String, String> cells, ToIntFunction<String> pictures) {
    if (steps.size() > MOST_STEPS) {
      cut = true;
      return;
    }
    ObjectNode step = steps.addObject();
    text(step, "action", cells);
    number(step, "reward", cells);
    number(step, "agent_free_energy_nats", cells);
    tree(step, "observation", cells);
    tree(step, "state", cells);
    tree(step, "observer_belief", cells);
    tree(step, "agent_belief", cells);
    plan(step, cells);
    String picture = cells.getOrDefault("picture", "");
    if (!picture.isEmpty()) {
      step.put("picture", pictures.applyAsInt(picture));
    }
    characters += step.toString().length();
  }

  private static void text(ObjectNode step, String column, Map<String, String> cells) {
    String cell = cells.getOrDefault(column, "");
    if (!cell.isEmpty()) {
      step.put(column, cell);
    }
  }

  private static void number(ObjectNode step, String column, Map<String, String> cells) {
    String cell = cells.getOrDefault(column, "");
    if (!cell.isEmpty()) {
      step.put(column, Double.parseDouble(cell));
    }
  }

  private static void tree(ObjectNode step, String column, Map<String, String> cells) {
    String cell = cells.getOrDefault(column, "");
    if (!cell.isEmpty()) {
      step.set(column, parsed(cell));
    }
  }

  /** The most probable policies, in the order of the plan. */
  private static void plan(ObjectNode step, Map<String, String> cells) {
    String cell = cells.getOrDefault("agent_plan", "");
    if (cell.isEmpty()) {
      return;
    }
    JsonNode policies = parsed(cell);
    double least = Policies.atLeast(policies, MOST_POLICIES);
    ArrayNode kept = step.putArray("agent_plan");
    for (JsonNode policy : policies) {
      if (policy.path("posterior").asDouble() >= least && kept.size() < MOST_POLICIES) {
        kept.add(policy);
      }
    }
    step.set("next", Policies.nextActions(policies));
  }

  private static JsonNode parsed(String cell) {
    try {
      return MAPPER.readTree(cell);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a trace holds what is not JSON: " + cell, e);
    }
  }

  int characters() {
    return characters;
  }

  ObjectNode json() {
    ObjectNode json = head.deepCopy();
    json.put("cut", cut);
    json.set("steps", steps);
    return json;
  }
}
