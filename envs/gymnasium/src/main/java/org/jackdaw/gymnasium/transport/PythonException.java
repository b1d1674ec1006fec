package org.jackdaw.gymnasium.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Something was raised in Python; the process is as it was, other worlds in it go on. */
public final class PythonException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String type;
  private final String words;
  private final String traceback;

  private PythonException(String type, String message, String traceback) {
    super(type + ": " + message + "\n" + traceback);
    this.type = type;
    this.words = message;
    this.traceback = traceback;
  }

  /**
   * Reads a failure as the Python side tells it.
   *
   * @param frame holds the failure as JSON
   * @param from where it begins
   * @param to where it ends
   * @return the exception, to be thrown
   */
  public static PythonException parse(byte[] frame, int from, int to) {
    String text = new String(Arrays.copyOfRange(frame, from, to), StandardCharsets.UTF_8);
    try {
      JsonNode json = JSON.readTree(text);
      return new PythonException(
          json.path("type").asText(),
          json.path("message").asText(),
          json.path("traceback").asText());
    } catch (JsonProcessingException e) {
      return new PythonException("unknown", text, "");
    }
  }

  /**
   * The class that was raised.
   *
   * @return its name, such as {@code ValueError}
   */
  public String type() {
    return type;
  }

  /**
   * What was raised, without where.
   *
   * @return its class and its message
   */
  public String summary() {
    return type + ": " + words;
  }

  /**
   * Where it was raised.
   *
   * @return Python's traceback, several lines
   */
  public String traceback() {
    return traceback;
  }
}
