package org.jackdaw.core.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jackdaw.api.text.Decimals;

/** JSON as this project writes it: keys in the order given, two spaces, LF, numbers as in rows. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /**
   * An object without keys.
   *
   * @return to be filled
   */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * A number with the digits that rows have.
   *
   * @param value finite
   * @return the shortest decimal that reads back to it
   */
  public static JsonNode number(double value) {
    return DecimalNode.valueOf(new BigDecimal(Decimals.format(value)));
  }

  /**
   * A tree as text.
   *
   * @param node any tree
   * @return lines, the last one ended
   */
  public static String text(JsonNode node) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
    try {
      return MAPPER.writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  /**
   * Reads a file that holds one object.
   *
   * @param file the file
   * @return the object
   * @throws IOException if it cannot be read, or holds anything else
   */
  public static ObjectNode read(Path file) throws IOException {
    JsonNode node;
    try {
      node = MAPPER.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": is not JSON: " + e.getOriginalMessage(), e);
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IOException(file + ": must hold one JSON object");
  }
}
