package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jackdaw.api.random.RandomStream;

/**
 * The fields of {@link RockSample}, numbered by x and then y, and the rocks on them.
 *
 * @param size fields of an edge
 * @param rocks the fields of the rocks
 */
record RockField(int size, List<Integer> rocks) {

  /** x and y of each rock, by size and number of rocks. */
  private static final Map<String, int[]> PUBLISHED =
      Map.of(
          "4,4", new int[] {3, 1, 2, 1, 1, 3, 1, 0},
          "5,5", new int[] {2, 4, 0, 4, 3, 3, 2, 2, 4, 1},
          "5,7", new int[] {1, 0, 2, 1, 1, 2, 2, 2, 4, 2, 0, 3, 3, 4},
          "7,8", new int[] {2, 0, 0, 1, 3, 1, 6, 3, 2, 4, 3, 4, 5, 5, 1, 6},
          "10,10", new int[] {0, 3, 0, 7, 1, 8, 3, 3, 3, 8, 4, 3, 5, 8, 6, 1, 9, 3, 9, 9},
          "11,11", new int[] {0, 3, 0, 7, 1, 8, 2, 4, 3, 3, 3, 8, 4, 3, 5, 8, 6, 1, 9, 3, 9, 9});

  static RockField of(int size, int rocks, List<List<Integer>> own, long seed) {
    if (!own.isEmpty()) {
      return new RockField(
          size, own.stream().map(field -> field.get(0) * size + field.get(1)).toList());
    }
    int[] published = PUBLISHED.get(size + "," + rocks);
    return published == null ? drawn(size, rocks, seed) : published(size, published);
  }

  private static RockField published(int size, int[] pairs) {
    List<Integer> rocks = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      rocks.add(pairs[i] * size + pairs[i + 1]);
    }
    return new RockField(size, List.copyOf(rocks));
  }

  private static RockField drawn(int size, int rocks, long seed) {
    RandomStream random = new RandomStream(seed);
    TreeSet<Integer> fields = new TreeSet<>();
    while (fields.size() < rocks) {
      fields.add(random.nextInt(size * size));
    }
    return new RockField(size, List.copyOf(fields));
  }

  static void check(String world, int size, int rocks, List<List<Integer>> own) {
    boolean fields =
        own.stream()
            .allMatch(f -> f.size() == 2 && f.stream().allMatch(xy -> xy >= 0 && xy < size));
    boolean number = own.isEmpty() || own.size() == rocks;
    Check.that(
        fields && number && own.stream().distinct().count() == own.size(),
        world
            + ": positions must be none, or "
            + rocks
            + " distinct fields [x, y] within [0, "
            + (size - 1)
            + "], got "
            + own);
  }

  int exit() {
    return size * size;
  }

  /** In the middle of the western edge. */
  int start() {
    return size / 2;
  }

  /** The number of the rock on a field; -1 if there is none. */
  int rockAt(int position) {
    return rocks.indexOf(position);
  }

  /** The field of a step; the exit to the east, -1 elsewhere outside. */
  int moved(int position, int right, int up) {
    int x = position / size + right;
    int y = position % size + up;
    if (x >= size) {
      return exit();
    }
    return x < 0 || y < 0 || y >= size ? -1 : x * size + y;
  }

  /** Straight distance between a field and a rock. */
  double distance(int position, int rock) {
    int right = position / size - rocks.get(rock) / size;
    int up = position % size - rocks.get(rock) % size;
    return StrictMath.sqrt(right * right + up * up);
  }

  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int field = 0; field < exit(); field++) {
      labels.add("x" + field / size + "y" + field % size);
    }
    labels.add("exit");
    return labels;
  }
}
