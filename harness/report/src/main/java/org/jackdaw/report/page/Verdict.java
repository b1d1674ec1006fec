package org.jackdaw.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Level;
import org.jackdaw.report.data.World;

/** Who did best in one world, level by level, in a sentence each. */
final class Verdict {

  /** Two contenders whose runs pair up have a p-value of at least 2 / 2^n. */
  private static final int FEWEST_RUNS = 6;

  private final World world;
  private final Map<String, String> letters;

  Verdict(World world, Map<String, String> letters) {
    this.world = world;
    this.letters = letters;
  }

  String text() {
    List<String> sentences = new ArrayList<>();
    world.levels().forEach(level -> sentences.add(sentence(level)));
    return sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
  }

  private String sentence(Level level) {
    List<Entry> ranked =
        world.entries().stream()
            .filter(entry -> entry.contender().level().equals(level))
            .filter(entry -> letters.containsKey(entry.contender().label()))
            .sorted(Comparator.comparingDouble(entry -> -mean(entry)))
            .toList();
    if (ranked.isEmpty()) {
      return "";
    }
    List<String> alike =
        ranked.stream()
            .skip(1)
            .filter(entry -> share(entry, ranked.get(0)))
            .map(entry -> entry.contender().label())
            .toList();
    return capital(level.words()) + ", " + comparison(ranked, alike);
  }

  private String comparison(List<Entry> ranked, List<String> alike) {
    String best = ranked.get(0).contender().label();
    int others = ranked.size() - 1;
    if (alike.size() == others) {
      return best
          + " scores most, but "
          + (others == 1 && runs(ranked) < FEWEST_RUNS
              ? runs(ranked) + " runs are too few to show that two differ."
              : "nobody is shown to differ from it.");
    }
    return best
        + " scores most"
        + (alike.isEmpty()
            ? others == 1
                ? ", and more than " + ranked.get(1).contender().label() + "."
                : ", and more than each of the " + others + " others."
            : "; " + String.join(", ", alike) + " cannot be told apart from it.");
  }

  private int runs(List<Entry> ranked) {
    return ranked.stream()
        .mapToInt(entry -> entry.interval(world.score()).orElseThrow().n())
        .min()
        .orElseThrow();
  }

  private double mean(Entry entry) {
    return entry.interval(world.score()).orElseThrow().estimate();
  }

  private boolean share(Entry one, Entry other) {
    String letter = letters.get(one.contender().label());
    return letters.get(other.contender().label()).chars().anyMatch(c -> letter.indexOf(c) >= 0);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
