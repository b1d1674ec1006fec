package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.spm.paths.PathsDomains;
import org.jackdaw.aif.spm.paths.PathsRefinements;

/** Reads what golden files of the scheme with paths have beyond tables. */
final class PathsGoldenStructure {

  private PathsGoldenStructure() {}

  /** Parents of each modality: all factors where the file names none. */
  static List<List<Integer>> parents(GoldenKeys structure, int modalities, int factors) {
    List<List<Integer>> named = lists(structure.get("A"));
    List<Integer> all = IntStream.range(0, factors).boxed().toList();
    return named.isEmpty() ? IntStream.range(0, modalities).mapToObj(m -> all).toList() : named;
  }

  /** Tables by index; those that are null are absent. */
  static SortedMap<Integer, ColumnMatrix> byFactor(JsonNode node) {
    SortedMap<Integer, ColumnMatrix> tables = new TreeMap<>();
    for (int f = 0; f < node.size(); f++) {
      if (!node.get(f).isNull()) {
        tables.put(f, GoldenTensor.matrix(node.get(f)));
      }
    }
    return tables;
  }

  static PathsRefinements refinements(GoldenKeys model, GoldenKeys structure) {
    JsonNode attended = structure.get("i");
    return new PathsRefinements(
        model.has("V") ? SpmTables.rows(model.get("V")) : List.of(),
        lists(structure.get("g")),
        attended.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(attended.asInt()),
        columns(structure.get("hid")),
        columns(structure.get("cid")),
        alternatives(model.get("pA")),
        byFactor(model.get("h")),
        domains(structure));
  }

  private static PathsDomains domains(GoldenKeys structure) {
    JsonNode factors = structure.get("ff");
    return factors.isMissingNode()
        ? PathsDomains.NONE
        : new PathsDomains(
            integers(GoldenTensor.values(factors)),
            byCombination(structure.get("fg")),
            byCombination(structure.get("gg")));
  }

  /** Per likelihood and combination of domain states a vector. */
  private static List<List<List<Integer>>> byCombination(JsonNode node) {
    List<List<List<Integer>>> all = new ArrayList<>();
    node.forEach(likelihood -> all.add(lists(likelihood)));
    return all;
  }

  private static List<List<ColumnMatrix>> alternatives(JsonNode node) {
    List<List<ColumnMatrix>> result = new ArrayList<>();
    node.forEach(modality -> result.add(SpmTables.matrices(modality)));
    return result;
  }

  /** A list of vectors of integers. */
  private static List<List<Integer>> lists(JsonNode node) {
    List<List<Integer>> lists = new ArrayList<>();
    node.forEach(vector -> lists.add(integers(GoldenTensor.values(vector))));
    return lists;
  }

  private static List<Integer> integers(double... values) {
    return Arrays.stream(values).mapToObj(value -> (int) value).toList();
  }

  /** The columns of a matrix of integers. */
  private static List<List<Integer>> columns(JsonNode node) {
    return node.isMissingNode()
        ? List.of()
        : Arrays.stream(SpmTables.perStep(node))
            .map(column -> Arrays.stream(column).boxed().toList())
            .toList();
  }

  /** Likelihoods of outcomes: [step][modality][outcome]. */
  static double[][][] perStep(JsonNode node) {
    double[][][] steps = new double[node.size()][][];
    for (int t = 0; t < steps.length; t++) {
      steps[t] = new double[node.get(t).size()][];
      for (int m = 0; m < steps[t].length; m++) {
        steps[t][m] = GoldenTensor.values(node.get(t).get(m));
      }
    }
    return steps;
  }
}
