package org.jackdaw.core.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jackdaw.api.text.Decimals;

/**
 * One cell of JSON on one line. Probabilities and nats are rounded to six decimals, so that a cell
 * stays readable; what is not finite is {@code null}.
 */
final class JsonText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final double MILLION = 1e6;

  private JsonText() {}

  /** Writes one value. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static String of(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a text can always be written", e);
    }
    return text.toString();
  }

  /** What a cell says. */
  static JsonNode parsed(String cell) {
    try {
      return MAPPER.readTree(cell);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + cell, e);
    }
  }

  /** The nearest number of six decimals; never a negative zero. */
  static double rounded(double value) {
    return StrictMath.rint(value * MILLION) / MILLION + 0.0;
  }

  static void rounded(JsonGenerator json, double value) throws IOException {
    number(json, rounded(value));
  }

  static void number(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(Decimals.format(value));
    } else {
      json.writeNull();
    }
  }
}
