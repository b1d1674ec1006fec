package org.jackdaw.api.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the known name that an unknown one was probably meant to be. */
public final class NearestName {

  private NearestName() {}

  /**
   * The nearest of the known names.
   *
   * @param name what was typed
   * @param known the names there are
   * @return the nearest one by edit distance, if it is near enough to be a slip
   */
  public static Optional<String> of(String name, Collection<String> known) {
    int near = Math.max(2, name.length() / 3);
    return known.stream()
        .min(
            Comparator.comparingInt((String k) -> distance(name, k))
                .thenComparing(Comparator.naturalOrder()))
        .filter(k -> distance(name, k) <= near);
  }

  /**
   * The error for an unknown name: what it is, what is known, and what was probably meant.
   *
   * @param what the kind of thing named, such as "factor"
   * @param name what was typed
   * @param known the names there are
   * @return the exception, for the caller to throw
   */
  public static IllegalArgumentException unknown(
      String what, String name, Collection<String> known) {
    return new IllegalArgumentException(message(what, name, known));
  }

  /**
   * The sentence for an unknown name.
   *
   * @param what the kind of thing named, such as "factor"
   * @param name what was typed
   * @param known the names there are
   * @return for example {@code unknown agent 'q-lerning': did you mean 'q-learning'? known: ...}
   */
  public static String message(String what, String name, Collection<String> known) {
    String hint = of(name, known).map(k -> ": did you mean '" + k + "'?").orElse(";");
    String list = String.join(", ", List.copyOf(known));
    return "unknown "
        + what
        + " '"
        + name
        + "'"
        + hint
        + " known: "
        + (list.isEmpty() ? "none" : list);
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
