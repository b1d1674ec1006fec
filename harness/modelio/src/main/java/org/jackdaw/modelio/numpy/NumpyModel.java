package org.jackdaw.modelio.numpy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.api.model.Model;

/**
 * A model from a NumPy archive, with what an agent may start from besides. The names of the arrays
 * are documented in {@code model-format.md}.
 *
 * @param model the model; a table given by counts alone is their mean
 * @param counts Dirichlet counts by table name ({@code likelihood.m0}, {@code transition.f0},
 *     {@code start.f0}): cell (row, column) at column * rows + row, the columns numbered as in the
 *     model's table
 * @param habits prior probabilities of policies; empty where the archive has none
 */
public record NumpyModel(Model model, SortedMap<String, double[]> counts, double[] habits) {

  /** Copies what could change. */
  public NumpyModel {
    SortedMap<String, double[]> copies = new TreeMap<>();
    counts.forEach((table, cells) -> copies.put(table, cells.clone()));
    counts = Collections.unmodifiableSortedMap(copies);
    habits = habits.clone();
  }

  @Override
  public SortedMap<String, double[]> counts() {
    SortedMap<String, double[]> copies = new TreeMap<>();
    counts.forEach((table, cells) -> copies.put(table, cells.clone()));
    return copies;
  }

  @Override
  public double[] habits() {
    return habits.clone();
  }

  /**
   * Reads a model.
   *
   * @param file an archive that {@code numpy.savez} or {@code numpy.savez_compressed} wrote
   * @return the model
   * @throws org.jackdaw.modelio.tree.DocumentException if it cannot be read or is no valid model;
   *     each problem names file and array, or table, column and cell
   */
  public static NumpyModel read(Path file) {
    return new NumpyModelReader(file.toString(), NpzFile.read(file)).read();
  }
}
