package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** The runs of an experiment: {@code 20} is 0 to 19, {@code 5..9} is inclusive, or a list. */
final class SeedList {

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})\\.\\.([0-9]{1,9})");
  private static final int MOST = 1_000_000;

  private SeedList() {}

  static List<Integer> read(Node node, Problems problems) {
    List<Integer> seeds = read(node);
    if (seeds.isEmpty()) {
      problems.add(
          node.place(),
          "seeds must be a number of runs of at least 1 and at most "
              + MOST
              + ", a range A..B (inclusive) or a list of distinct numbers >= 0, got "
              + node.words());
    }
    return seeds;
  }

  private static List<Integer> read(Node node) {
    if (node instanceof ListNode list) {
      return list(list);
    }
    if (!(node instanceof Scalar scalar)) {
      return List.of();
    }
    Matcher range = RANGE.matcher(scalar.text());
    if (range.matches()) {
      return range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
    boolean counted = scalar.wholeNumber() && scalar.whole() >= 1 && scalar.whole() <= MOST;
    return counted ? range(0, (int) scalar.whole() - 1) : List.of();
  }

  private static List<Integer> range(int first, int last) {
    return last - first < MOST ? IntStream.rangeClosed(first, last).boxed().toList() : List.of();
  }

  private static List<Integer> list(ListNode list) {
    List<Integer> seeds = new ArrayList<>();
    for (Node item : list.items()) {
      boolean seed =
          item instanceof Scalar scalar
              && scalar.wholeNumber()
              && scalar.whole() >= 0
              && scalar.whole() <= Integer.MAX_VALUE;
      if (!seed) {
        return List.of();
      }
      seeds.add((int) ((Scalar) item).whole());
    }
    return new TreeSet<>(seeds).size() == seeds.size() ? seeds : List.of();
  }

  /** The shortest way to write the runs. */
  static Node node(List<Integer> seeds) {
    Place place = Place.whole("resolved");
    int first = seeds.get(0);
    int last = seeds.get(seeds.size() - 1);
    boolean contiguous = IntStream.rangeClosed(first, last).boxed().toList().equals(seeds);
    if (contiguous && first == 0) {
      return Scalar.number(place, seeds.size());
    }
    if (contiguous) {
      return Scalar.text(place, first + ".." + last);
    }
    List<Node> items = new ArrayList<>();
    seeds.forEach(seed -> items.add(Scalar.number(place, seed)));
    return new ListNode(place, items);
  }
}
