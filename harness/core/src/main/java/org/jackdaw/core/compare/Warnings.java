package org.jackdaw.core.compare;

import java.util.ArrayList;
import java.util.List;

/** What a reader of a comparison must know. */
final class Warnings {

  private static final int FEW = 10;
  private static final int ENOUGH = 20;

  private final Contestant a;
  private final Contestant b;
  private final List<WorldData> worlds;
  private final List<String> lines = new ArrayList<>();

  private Warnings(Contestant a, Contestant b, List<WorldData> worlds) {
    this.a = a;
    this.b = b;
    this.worlds = worlds;
  }

  static List<String> of(Contestant a, Contestant b, List<WorldData> worlds) {
    Warnings warnings = new Warnings(a, b, worlds);
    warnings.knowledge();
    warnings.definitions();
    warnings.sanity(a);
    warnings.sanity(b);
    warnings.failures(a);
    warnings.failures(b);
    warnings.runs();
    return List.copyOf(warnings.lines);
  }

  private void knowledge() {
    if (!a.knowledge().equals(b.knowledge())) {
      lines.add(
          "UNEQUAL KNOWLEDGE: "
              + a.name()
              + " was told '"
              + a.knowledge()
              + "', "
              + b.name()
              + " '"
              + b.knowledge()
              + "'; that alone may make the difference");
    }
  }

  /** One contender of two experiments may have other options, and other code. */
  private void definitions() {
    if (a.measured() == b.measured() || !a.agent().equals(b.agent())) {
      return;
    }
    List<String> changes =
        OptionChanges.between(
            a.measured().definition(a.agent()), b.measured().definition(b.agent()));
    if (!changes.isEmpty()) {
      lines.add("options of " + a.agent() + " differ: " + String.join(", ", changes));
    }
    String here = a.measured().manifest().code().text();
    String there = b.measured().manifest().code().text();
    if (!here.equals(there)) {
      lines.add("code versions differ: " + here + " against " + there);
    }
  }

  private void sanity(Contestant side) {
    if (!side.measured().functional(side.agent())) {
      lines.add(side.name() + " is not functional: it did not solve the sanity worlds");
    }
  }

  private void failures(Contestant side) {
    long failed =
        worlds.stream()
            .flatMap(w -> side.measured().failed(w.environment(), side.agent()).stream())
            .count();
    if (failed > 0) {
      lines.add(
          failed
              + (failed == 1 ? " run of " : " runs of ")
              + side.name()
              + " failed and left no score, so the others may flatter it");
    }
  }

  private void runs() {
    int leftOut = worlds.stream().mapToInt(WorldData::leftOut).sum();
    if (leftOut > 0) {
      lines.add(leftOut + (leftOut == 1 ? " run has" : " runs have") + " no partner of its seed");
    }
    int fewest =
        worlds.stream()
            .mapToInt(w -> Math.min(w.firstMean().n(), w.secondMean().n()))
            .min()
            .orElse(ENOUGH);
    if (fewest < FEW) {
      lines.add(
          "only "
              + fewest
              + (fewest == 1 ? " run" : " runs")
              + " a world: take at least 10 to publish, 20 to claim that one agent beats another");
    }
  }
}
