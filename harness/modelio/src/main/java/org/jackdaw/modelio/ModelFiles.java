package org.jackdaw.modelio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jackdaw.api.model.Model;
import org.jackdaw.modelio.numpy.NumpyModel;
import org.jackdaw.modelio.tree.TreeReader;
import org.jackdaw.modelio.tree.TreeText;
import org.jackdaw.modelio.tree.TreeText.Format;

/**
 * Reads and writes models in the format {@code jackdaw-model/1}, as JSON or YAML, and reads them
 * from NumPy archives. A model that is written and read has the same {@link Model#hash}.
 */
public final class ModelFiles {

  private ModelFiles() {}

  /**
   * Reads a model.
   *
   * @param file a file that ends in {@code .json}, {@code .yaml}, {@code .yml} or {@code .npz}; of
   *     the last kind {@link NumpyModel#read} tells more
   * @return the model
   * @throws org.jackdaw.modelio.tree.DocumentException if the file cannot be read or is no valid
   *     model; each problem names file, line, column and path, and the table, column and cell
   */
  public static Model read(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".npz")
        ? NumpyModel.read(file).model()
        : ModelReader.read(TreeReader.read(file));
  }

  /**
   * Reads a model from JSON.
   *
   * @param json the text
   * @param source what messages call it
   * @return the model
   * @throws org.jackdaw.modelio.tree.DocumentException if it is no valid model
   */
  public static Model fromJson(String json, String source) {
    return ModelReader.read(TreeReader.json(json, source));
  }

  /**
   * Reads a model from YAML.
   *
   * @param yaml the text
   * @param source what messages call it
   * @return the model
   * @throws org.jackdaw.modelio.tree.DocumentException if it is no valid model
   */
  public static Model fromYaml(String yaml, String source) {
    return ModelReader.read(TreeReader.yaml(yaml, source));
  }

  /**
   * Writes a model.
   *
   * @param model the model
   * @param file a file that ends in {@code .json}, {@code .yaml} or {@code .yml}; replaced if it
   *     exists
   * @throws org.jackdaw.modelio.tree.DocumentException if its name says no format
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Model model, Path file) {
    String text = TreeText.document(ModelWriter.tree(model), Format.of(file));
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    }
  }

  /**
   * A model as JSON.
   *
   * @param model the model
   * @return the text, the same for equal models
   */
  public static String toJson(Model model) {
    return TreeText.document(ModelWriter.tree(model), Format.JSON);
  }

  /**
   * A model as YAML.
   *
   * @param model the model
   * @return the text, the same for equal models
   */
  public static String toYaml(Model model) {
    return TreeText.document(ModelWriter.tree(model), Format.YAML);
  }
}
