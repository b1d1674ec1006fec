package org.jackdaw.modelio.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import org.jackdaw.modelio.tree.TreeText.Format;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML and JSON as data and nothing but data: one document, no anchors or aliases, no tags
 * but YAML's own, no repeated keys, UTF-8 only.
 */
public final class TreeReader {

  private static final int MOST_CHARACTERS = 256 << 20;

  private TreeReader() {}

  /**
   * Reads a file.
   *
   * @param file a file that ends in {@code .json}, {@code .yaml} or {@code .yml}
   * @return its content
   * @throws DocumentException if it cannot be read or is no proper document
   */
  public static Node read(Path file) {
    return Format.of(file) == Format.JSON
        ? json(TextFile.read(file), file.toString())
        : yaml(TextFile.read(file), file.toString());
  }

  /**
   * Reads YAML.
   *
   * @param text the document
   * @param source what messages call it
   * @return its content
   * @throws DocumentException if it is no proper document
   */
  public static Node yaml(String text, String source) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    return new TreeParser(source, text)
        .parse(YAMLFactory.builder().loaderOptions(options).build(), "YAML");
  }

  /**
   * Reads JSON.
   *
   * @param text the document
   * @param source what messages call it
   * @return its content
   * @throws DocumentException if it is no proper document
   */
  public static Node json(String text, String source) {
    return new TreeParser(source, text).parse(new JsonFactory(), "JSON");
  }
}
