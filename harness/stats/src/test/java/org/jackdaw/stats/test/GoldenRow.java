package org.jackdaw.stats.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A row of {@code golden/scipy/tests.csv}. */
record GoldenRow(
    String test, double[] x, double[] y, String parameter, double statistic, double p) {

  static List<GoldenRow> of(String test) {
    List<GoldenRow> rows =
        lines().stream().skip(1).map(GoldenRow::parse).filter(r -> r.test.equals(test)).toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no golden rows of " + test);
    }
    return rows;
  }

  private static List<String> lines() {
    try (InputStream in = GoldenRow.class.getResourceAsStream("/golden/scipy/tests.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenRow parse(String line) {
    String[] cells = line.split(",", -1);
    return new GoldenRow(
        cells[0],
        numbers(cells[1]),
        numbers(cells[2]),
        cells[3],
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }

  private static double[] numbers(String text) {
    return text.isEmpty()
        ? new double[0]
        : Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  double[] differences() {
    double[] differences = x.clone();
    Arrays.setAll(differences, i -> x[i] - y[i]);
    return differences;
  }

  double number() {
    return Double.parseDouble(parameter);
  }
}
