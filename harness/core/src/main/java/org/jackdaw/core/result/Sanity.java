package org.jackdaw.core.result;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.text.Decimals;

/**
 * Which contenders of an experiment work at all. Where it has worlds of the suite {@code sanity},
 * known by labels that begin with {@value #PREFIX}, a contender must earn at least 95 % of the
 * optimum in each of them that it was measured in, at the last evaluation, on average over its
 * runs. One that does not is not functional, and nothing else that it did says how good its method
 * is.
 */
public final class Sanity {

  /** How labels of such worlds begin. */
  public static final String PREFIX = "sanity-";

  /** Share of the optimum that must be reached. */
  public static final double SHARE = 0.95;

  /** What is noted of a contender that does not work. */
  public static final String NOTE = "not functional";

  private final Map<String, Map<String, Double>> shares; // of the optimum, by agent and world

  private Sanity(Map<String, Map<String, Double>> shares) {
    this.shares = shares;
  }

  /**
   * Judges the contenders of a summary.
   *
   * @param summary an experiment, with sanity worlds or without
   * @return the verdicts
   */
  public static Sanity of(Summary summary) {
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    for (SummaryRow row : summary.rows()) {
      OptionalDouble optimum = optimum(summary.manifest(), row);
      if (optimum.isPresent()) { // rows ascend, so the last evaluation stands
        shares
            .computeIfAbsent(row.agent(), agent -> new LinkedHashMap<>())
            .put(row.environment(), row.interval().estimate() / optimum.getAsDouble());
      }
    }
    return new Sanity(shares);
  }

  private static OptionalDouble optimum(Manifest manifest, SummaryRow row) {
    boolean counts =
        row.environment().startsWith(PREFIX)
            && row.phase().equals(Phase.EVALUATE.word())
            && row.metric().equals("return");
    return manifest.tasks().stream()
        .filter(task -> counts && task.environment().equals(row.environment()))
        .flatMap(task -> task.models().stream())
        .map(Task.TaskModel::ceiling)
        .filter(ceiling -> ceiling.orElse(0) > 0)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  /**
   * What a contender earned, as a share of the optimum.
   *
   * @param agent its label
   * @return by sanity world, 1 for the optimum; empty if it was measured in none
   */
  public Map<String, Double> shares(String agent) {
    return Map.copyOf(shares.getOrDefault(agent, Map.of()));
  }

  /**
   * Whether a contender fell short in a sanity world.
   *
   * @param agent its label
   * @return false also if it was measured in none
   */
  public boolean failed(String agent) {
    return shares(agent).values().stream().anyMatch(share -> share < SHARE);
  }

  /**
   * The contenders that fell short.
   *
   * @return their labels, in the order of the summary
   */
  public Set<String> failed() {
    return shares.keySet().stream()
        .filter(this::failed)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * What is noted of a contender.
   *
   * @param agent its label
   * @return {@link #NOTE}, or nothing
   */
  public String note(String agent) {
    return failed(agent) ? NOTE : "";
  }

  /** Lines for those that fell short, each with what it earned. */
  List<String> lines() {
    return failed().stream()
        .map(
            agent ->
                "* "
                    + agent
                    + " is "
                    + NOTE
                    + ": below 95 % of the optimum ("
                    + figures(agent)
                    + "), so its other figures say nothing of its method")
        .toList();
  }

  private String figures(String agent) {
    return shares.get(agent).entrySet().stream()
        .map(e -> e.getKey() + " " + Decimals.format(Math.rint(e.getValue() * 1000) / 10) + " %")
        .collect(Collectors.joining(", "));
  }
}
