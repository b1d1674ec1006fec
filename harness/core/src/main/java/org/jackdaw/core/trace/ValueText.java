package org.jackdaw.core.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.jackdaw.api.space.Vector;
import org.jackdaw.api.text.NearestName;

/** Actions, observations and states by their labels. */
public final class ValueText {

  /** A vector of more numbers is left out. */
  public static final int MOST_NUMBERS = 100;

  private ValueText() {}

  /**
   * An action.
   *
   * @param space the space of actions
   * @param value the action
   * @return its label; where there are several controls, a JSON object by their names; of real
   *     numbers, a JSON list
   */
  public static String action(Space space, Value value) {
    return space instanceof Discrete discrete && value instanceof Index index
        ? discrete.labels().get(index.value())
        : JsonText.of(json -> write(json, space, value));
  }

  /**
   * The action that a text tells.
   *
   * @param space the space of actions
   * @param text as the other method writes it
   * @return the action
   * @throws IllegalArgumentException if the space has none that is written so
   */
  public static Value action(Space space, String text) {
    if (space instanceof Discrete discrete) {
      return Index.of(position(discrete, text));
    }
    JsonNode json = JsonText.parsed(text);
    if (space instanceof MultiDiscrete several) {
      int[] parts = new int[several.parts().size()];
      for (int p = 0; p < parts.length; p++) {
        parts[p] = position(several.parts().get(p), json.path(several.names().get(p)).asText());
      }
      return Indices.of(parts);
    }
    double[] numbers = new double[json.size()];
    Arrays.setAll(numbers, i -> json.get(i).asDouble());
    return Vector.of(numbers);
  }

  private static int position(Discrete space, String label) {
    int position = space.labels().indexOf(label);
    if (position < 0) {
      throw NearestName.unknown("action", label, space.labels());
    }
    return position;
  }

  /**
   * An observation.
   *
   * @param modalities its modalities
   * @param seen the observation
   * @return a JSON object by the modalities' names: a label, an object of labels, a list of
   *     numbers, or null where nothing is seen or more than {@value #MOST_NUMBERS} numbers are
   */
  public static String observation(List<Modality> modalities, Observation seen) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          for (int m = 0; m < modalities.size(); m++) {
            json.writeFieldName(modalities.get(m).name());
            if (seen.present(m)) {
              write(json, modalities.get(m).space(), seen.value(m));
            } else {
              json.writeNull();
            }
          }
          json.writeEndObject();
        });
  }

  /**
   * A true state.
   *
   * @param factors the factors of the published model
   * @param state the state
   * @return a JSON object of labels by the factors' names
   */
  public static String state(List<Variable> factors, HiddenState state) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          for (int f = 0; f < factors.size(); f++) {
            json.writeStringField(factors.get(f).name(), factors.get(f).label(state.state(f)));
          }
          json.writeEndObject();
        });
  }

  static void write(JsonGenerator json, Space space, Value value) throws IOException {
    if (space instanceof Discrete discrete && value instanceof Index index) {
      json.writeString(discrete.labels().get(index.value()));
    } else if (space instanceof MultiDiscrete several && value instanceof Indices indices) {
      json.writeStartObject();
      for (int p = 0; p < indices.size(); p++) {
        json.writeStringField(
            several.names().get(p), several.parts().get(p).labels().get(indices.get(p)));
      }
      json.writeEndObject();
    } else if (space instanceof Box && value instanceof Vector vector) {
      write(json, vector);
    } else {
      throw new IllegalArgumentException(value + " is no value of " + space);
    }
  }

  private static void write(JsonGenerator json, Vector vector) throws IOException {
    if (vector.size() > MOST_NUMBERS) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    for (int i = 0; i < vector.size(); i++) {
      JsonText.number(json, vector.get(i));
    }
    json.writeEndArray();
  }
}
