package org.jackdaw.core.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackdaw.api.text.NearestName;

/**
 * Which contenders are compared, and what was found.
 *
 * @param comparisons one per pair of contenders
 * @param unmatched why contenders were not compared, by label
 */
public record Matches(List<Comparison> comparisons, Map<String, String> unmatched) {

  /** Copies the collections. */
  public Matches {
    comparisons = List.copyOf(comparisons);
    unmatched = Collections.unmodifiableMap(new LinkedHashMap<>(unmatched));
  }

  /** What two folders are called. */
  private record Names(String first, String second) {

    /** Their own names, or if these are the same the paths as given. */
    static Names of(Path first, Path second) {
      String one = name(first);
      String other = name(second);
      return one.equals(other)
          ? new Names(first.toString(), second.toString())
          : new Names(one, other);
    }

    private static String name(Path folder) {
      return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
  }

  /**
   * Compares two contenders of one folder, or contenders of two folders. Without labels, the two
   * contenders of a folder that has no more are compared, and of two folders every contender with
   * itself, where it was told the same in both.
   *
   * @param first a result folder
   * @param second another; differences are first minus second
   * @param a label of the first contender, in the first folder
   * @param b label of the second contender, in the second folder if there is one
   * @param question what is asked
   * @return what was found
   * @throws IOException if a folder holds no finished experiment, or cannot be read
   * @throws IllegalArgumentException if a label or metric is not there, or labels are missing
   */
  public static Matches of(
      Path first, Optional<Path> second, Optional<String> a, Optional<String> b, Question question)
      throws IOException {
    Measured one = Measured.read(first);
    question.metric().ifPresent(name -> known("metric", name, one.metrics()));
    if (second.isEmpty()) {
      return within(one, a, b, question);
    }
    Measured other = Measured.read(second.get());
    Names names = Names.of(first, second.get());
    if (a.isEmpty() && b.isEmpty()) {
      return all(one, other, names, question);
    }
    String label = a.or(() -> b).orElseThrow();
    return new Matches(
        List.of(pair(one, label, other, b.orElse(label), names, question)), Map.of());
  }

  private static Matches within(
      Measured folder, Optional<String> a, Optional<String> b, Question question) {
    List<String> agents = folder.agents();
    boolean two = agents.size() == 2 && a.isEmpty() && b.isEmpty();
    if (!two && (a.isEmpty() || b.isEmpty())) {
      throw new IllegalArgumentException(
          "which two contenders? give --a and --b, or a second folder; there are "
              + String.join(", ", agents));
    }
    String first = known("contender", a.orElse(agents.get(0)), agents);
    String second = known("contender", b.orElseGet(() -> agents.get(1)), agents);
    if (first.equals(second)) {
      throw new IllegalArgumentException("a contender cannot be compared with itself: " + first);
    }
    return new Matches(
        List.of(
            HeadToHead.of(
                new Contestant(folder, first, first),
                new Contestant(folder, second, second),
                question)),
        Map.of());
  }

  private static Matches all(Measured one, Measured other, Names names, Question question) {
    Set<String> labels = new LinkedHashSet<>(one.agents());
    labels.addAll(other.agents());
    List<Comparison> comparisons = new ArrayList<>();
    Map<String, String> unmatched = new LinkedHashMap<>();
    for (String label : labels) {
      if (!one.agents().contains(label) || !other.agents().contains(label)) {
        unmatched.put(
            label, "only in " + (one.agents().contains(label) ? names.first() : names.second()));
      } else if (!one.knowledge(label).equals(other.knowledge(label))) {
        unmatched.put(label, knowledge(one, other, label));
      } else {
        comparisons.add(pair(one, label, other, label, names, question));
      }
    }
    return new Matches(comparisons, unmatched);
  }

  private static String knowledge(Measured one, Measured other, String label) {
    return "it was told '"
        + String.join(", ", one.knowledge(label))
        + "' in one experiment and '"
        + String.join(", ", other.knowledge(label))
        + "' in the other; name it with --a to compare all the same";
  }

  private static Comparison pair(
      Measured one, String a, Measured other, String b, Names names, Question question) {
    known("contender", a, one.agents());
    known("contender", b, other.agents());
    return HeadToHead.of(
        new Contestant(one, a, a + " in " + names.first()),
        new Contestant(other, b, b + " in " + names.second()),
        question);
  }

  private static String known(String what, String name, List<String> known) {
    if (!known.contains(name)) {
      throw NearestName.unknown(what, name, known);
    }
    return name;
  }
}
