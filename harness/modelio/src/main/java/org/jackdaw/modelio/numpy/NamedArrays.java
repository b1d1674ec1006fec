package org.jackdaw.modelio.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.numpy.NumpyArray.Kind;

/** The arrays of an archive; remembers which names were asked for. */
final class NamedArrays {

  private final SortedMap<String, NumpyArray> arrays;
  private final TreeSet<String> known = new TreeSet<>();

  NamedArrays(SortedMap<String, NumpyArray> arrays) {
    this.arrays = arrays;
  }

  boolean has(String name) {
    known.add(name);
    return arrays.containsKey(name);
  }

  /** Names that nobody asked for, with the nearest that somebody did. */
  List<String> unread() {
    return arrays.keySet().stream()
        .filter(name -> !known.contains(name))
        .map(name -> NearestName.message("array", name, known))
        .toList();
  }

  private NumpyArray array(String name) {
    if (!has(name)) {
      throw new IllegalArgumentException(name + ": is missing");
    }
    return arrays.get(name);
  }

  private NumpyArray numeric(String name) {
    NumpyArray array = array(name);
    if (array.kind() == Kind.TEXT) {
      throw new IllegalArgumentException(name + ": must hold numbers, got texts");
    }
    return array;
  }

  /** The first size of each table 0, 1, ..., given as probabilities or counts. */
  List<Integer> firstAxes(String letter, String counts) {
    return axes(letter, counts, false);
  }

  /** The last size of each table 0, 1, ... */
  List<Integer> lastAxes(String letter, String counts) {
    return axes(letter, counts, true);
  }

  private List<Integer> axes(String letter, String counts, boolean last) {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; has(letter + "_" + i) || has(counts + "_" + i); i++) {
      String name = has(letter + "_" + i) ? letter + "_" + i : counts + "_" + i;
      int[] shape = array(name).shape();
      if (shape.length == 0 || Arrays.stream(shape).anyMatch(size -> size == 0)) {
        throw new IllegalArgumentException(
            name + ": must have axes without a size of 0, got " + NumpyArray.words(shape));
      }
      sizes.add(shape[last ? shape.length - 1 : 0]);
    }
    if (sizes.isEmpty()) {
      throw new IllegalArgumentException(letter + "_0: is missing");
    }
    return sizes;
  }

  /** A tensor of exactly this shape, row-major. */
  double[] tensor(String name, int... shape) {
    NumpyArray array = numeric(name);
    if (!Arrays.equals(array.shape(), shape)) {
      throw new IllegalArgumentException(
          name
              + ": must have the shape "
              + NumpyArray.words(shape)
              + ", got "
              + NumpyArray.words(array.shape()));
    }
    return array.numbers();
  }

  /** A tensor of probabilities; single precision is sharpened. */
  double[] probabilities(String name, int... shape) {
    double[] tensor = tensor(name, shape);
    return arrays.get(name).kind() == Kind.SINGLE
        ? NumpyTables.sharpened(tensor, shape[0])
        : tensor;
  }

  /** A list of numbers of any length. */
  double[] vector(String name) {
    NumpyArray array = numeric(name);
    return tensor(name, array.numbers().length);
  }

  /** One list of numbers, or one per step. */
  double[][] rows(String name, int columns) {
    double[] cells = numeric(name).numbers();
    int[] shape = array(name).shape();
    int rows = shape.length == 2 ? shape[0] : 1;
    if (rows == 0 || shape.length == 0 || shape.length > 2 || shape[shape.length - 1] != columns) {
      throw new IllegalArgumentException(
          name
              + ": must have the shape "
              + NumpyArray.words(columns)
              + " or (steps, "
              + columns
              + "), got "
              + NumpyArray.words(shape));
    }
    double[][] values = new double[rows][];
    for (int r = 0; r < rows; r++) {
      values[r] = Arrays.copyOfRange(cells, r * columns, (r + 1) * columns);
    }
    return values;
  }

  /** Positions of factors; the default where there is no such array. */
  int[] dependencies(String name, int factors, int... otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    int[] positions = new int[vector(name).length];
    for (int i = 0; i < positions.length; i++) {
      double position = vector(name)[i];
      positions[i] = (int) position;
      if (positions[i] != position || position < 0 || position >= factors) {
        throw new IllegalArgumentException(
            name + ": must hold factors in [0, " + (factors - 1) + "], got " + position);
      }
    }
    return positions;
  }

  /** Texts; numbers behind a letter where there is no such array. */
  List<String> texts(String name, int size, String letter) {
    if (!has(name)) {
      List<String> numbered = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        numbered.add(letter + i);
      }
      return numbered;
    }
    List<String> texts = array(name).texts();
    if (array(name).kind() != Kind.TEXT || texts.size() != size) {
      throw new IllegalArgumentException(name + ": must hold " + size + " texts");
    }
    return texts;
  }
}
