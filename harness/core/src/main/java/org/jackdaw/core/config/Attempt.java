package org.jackdaw.core.config;

import java.util.Optional;
import java.util.function.Supplier;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Problems;

/** Calls code of environments and agents; what it throws becomes a problem of their entry. */
final class Attempt {

  private final String who;
  private final MapNode entry;
  private final Problems problems;

  Attempt(String who, MapNode entry, Problems problems) {
    this.who = who;
    this.entry = entry;
    this.problems = problems;
  }

  /** The result, empty if the call failed, which has then been reported. */
  <T> Optional<T> of(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (IllegalArgumentException e) {
      refuse(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      refuse("fails with " + e);
    }
    return Optional.empty();
  }

  /** Reports a problem at the key that it names. */
  void refuse(String message) {
    message
        .lines()
        .forEach(line -> problems.add(RecordBinder.placeOf(line, entry), prefixed(line)));
  }

  private String prefixed(String line) {
    return line.startsWith(who + ": ") ? line : who + ": " + line;
  }
}
