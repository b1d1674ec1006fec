package org.jackdaw.stats.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What other libraries say: lines of a name and its numbers. */
public final class PeerFigures {

  private final List<String> lines;

  private PeerFigures(List<String> lines) {
    this.lines = lines;
  }

  /** Reads a file of the folder {@code golden/estimates}. */
  public static PeerFigures read(String file) {
    try (InputStream in = PeerFigures.class.getResourceAsStream("/golden/estimates/" + file)) {
      return new PeerFigures(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All lines of a name, at least one. */
  public List<double[]> all(String name) {
    List<double[]> found = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(name + " ")) {
        String[] words = line.substring(name.length() + 1).split(" ");
        found.add(
            Arrays.stream(words)
                .mapToDouble(
                    w -> w.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(w))
                .toArray());
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no line " + name);
    }
    return found;
  }

  /** The numbers of the only line of a name. */
  public double[] row(String name) {
    return all(name).get(0);
  }

  /** The only number of a name. */
  public double number(String name) {
    return row(name)[0];
  }
}
