package org.jackdaw.core.gate;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jackdaw.core.run.UsageException;

/**
 * The largest loss that is accepted, in cases whose name matches.
 *
 * @param pattern of {@code ENVIRONMENT/AGENT}, or of the environment alone; {@code *} stands for
 *     anything but a slash
 * @param value at least 0
 */
public record Margin(String pattern, double value) {

  /** Refuses what is no margin. */
  public Margin {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new UsageException("margin of " + pattern + " must be >= 0, got " + value);
    }
  }

  /**
   * Reads a margin.
   *
   * @param text {@code 0.1} for all cases, or {@code PATTERN=0.1}
   * @return the margin
   * @throws UsageException if it is neither
   */
  public static Margin parse(String text) {
    int sign = text.lastIndexOf('=');
    try {
      double value = Double.parseDouble(text.substring(sign + 1));
      return new Margin(sign < 0 ? "*" : text.substring(0, sign), value);
    } catch (NumberFormatException e) {
      throw new UsageException("a margin must be X or PATTERN=X, got " + text);
    }
  }

  /**
   * Whether it is for a case.
   *
   * @param key the case
   * @return true if its name, or its environment, matches
   */
  public boolean matches(CaseKey key) {
    return matches(key.environment()) || matches(key.name());
  }

  private boolean matches(String name) {
    String expression =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]*"));
    return name.matches(expression);
  }
}
