package org.jackdaw.core.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** Reads how contenders are tuned. */
final class TuneReader {

  /** The keys of tuning. */
  static final List<String> KEYS = List.of("configurations", "seeds", "score", "spaces");

  private static final int DEFAULT_CONFIGURATIONS = 40;
  private static final int DEFAULT_SEEDS = 5;
  private static final int MOST = 100_000;
  private static final List<String> FORMS =
      List.of("uniform", "log-uniform", "integers", "choices");

  private final Fields fields;
  private final Problems problems;

  private TuneReader(MapNode node, Problems problems) {
    this.fields = new Fields(node, problems);
    this.problems = problems;
  }

  /** How contenders are tuned; of no use if a problem was reported. */
  static Tune read(MapNode node, List<String> contenders, Problems problems) {
    TuneReader reader = new TuneReader(node, problems);
    reader.fields.only(KEYS);
    reader.fields.require("spaces", "spaces: {q-learning: {alpha: {log-uniform: [0.01, 1]}}}");
    return new Tune(
        (int) reader.fields.whole("configurations", 1, MOST).orElse(DEFAULT_CONFIGURATIONS),
        (int) reader.fields.whole("seeds", 1, MOST).orElse(DEFAULT_SEEDS),
        node.find("score").map(reader::score).orElse(Tune.Score.FINAL),
        reader.fields.map("spaces").map(s -> reader.spaces(s, contenders)).orElse(Map.of()));
  }

  private Tune.Score score(Node node) {
    String word = node instanceof Scalar scalar ? scalar.text() : "";
    if (!word.equals("final") && !word.equals("online")) {
      problems.add(node.place(), "score must be final or online, got " + node.words());
    }
    return word.equals("online") ? Tune.Score.ONLINE : Tune.Score.FINAL;
  }

  private Map<String, Map<String, Dimension>> spaces(MapNode node, List<String> contenders) {
    Map<String, Map<String, Dimension>> spaces = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (label, entry) -> {
              if (!contenders.contains(label)) {
                problems.add(
                    entry.place(), NearestName.message("contender label", label, contenders));
              }
              fields.map(label, entry.value()).ifPresent(s -> spaces.put(label, space(label, s)));
            });
    if (node.entries().isEmpty()) {
      problems.add(node.place(), "spaces must name at least one contender");
    }
    return spaces;
  }

  private Map<String, Dimension> space(String label, MapNode node) {
    Map<String, Dimension> space = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (path, entry) ->
                dimension(path, entry.value()).ifPresent(found -> space.put(path, found)));
    int size = node.entries().size();
    if (size < 1 || size > Tune.MOST_DIMENSIONS) {
      problems.add(
          node.place(),
          label + ": a space must have 1 to " + Tune.MOST_DIMENSIONS + " dimensions, got " + size);
    }
    return space;
  }

  private Optional<Dimension> dimension(String path, Node node) {
    if (!(node instanceof MapNode map) || map.entries().size() != 1) {
      return refused(path, node, "must be one of " + FORMS + " with its values");
    }
    String form = map.entries().keySet().iterator().next();
    if (!FORMS.contains(form)) {
      problems.add(map.placeOf(form), path + ": " + NearestName.message("form", form, FORMS));
      return Optional.empty();
    }
    if (!(map.find(form).orElseThrow() instanceof ListNode list)) {
      return refused(path, node, form + " must be a list");
    }
    return made(path, form, list);
  }

  private Optional<Dimension> made(String path, String form, ListNode list) {
    try {
      return switch (form) {
        case "uniform" -> pair(path, list).map(p -> new Dimension.Uniform(p[0], p[1]));
        case "log-uniform" -> pair(path, list).map(p -> new Dimension.LogUniform(p[0], p[1]));
        case "integers" -> pair(path, list).flatMap(integers(path, list));
        default -> Optional.of(new Dimension.Choices(list.items()));
      };
    } catch (IllegalArgumentException e) {
      return refused(path, list, e.getMessage());
    }
  }

  private Function<double[], Optional<Dimension>> integers(String path, ListNode list) {
    return p ->
        p[0] == (int) p[0] && p[1] == (int) p[1]
            ? Optional.of(new Dimension.Integers((int) p[0], (int) p[1]))
            : refused(path, list, "integers must be whole numbers");
  }

  private Optional<double[]> pair(String path, ListNode list) {
    List<Scalar> numbers =
        list.items().stream()
            .filter(item -> item instanceof Scalar scalar && scalar.numeric())
            .map(Scalar.class::cast)
            .toList();
    return list.items().size() == 2 && numbers.size() == 2
        ? Optional.of(new double[] {numbers.get(0).number(), numbers.get(1).number()})
        : refused(path, list, "must be a range [low, high]");
  }

  private <T> Optional<T> refused(String path, Node node, String message) {
    problems.add(node.place(), path + ": " + message + ", got " + node.words());
    return Optional.empty();
  }
}
