package org.jackdaw.envs.discrete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.model.Table;

/** Numbers of a fixture by key. */
final class Fixture {

  private final Map<String, double[]> numbers = new TreeMap<>();

  Fixture(String file) {
    try (InputStream in = Fixture.class.getResourceAsStream("/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    String[] words = line.split(" ");
    numbers.put(words[0], Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
  }

  double[] numbers(String key) {
    return numbers.get(key);
  }

  double number(String key) {
    return numbers.get(key)[0];
  }

  /** The cells of a table in the order of the fixtures: row by row. */
  static double[] tensor(Table table) {
    double[] cells = new double[table.rows() * table.columns()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = table.get(i / table.columns(), i % table.columns());
    }
    return cells;
  }
}
