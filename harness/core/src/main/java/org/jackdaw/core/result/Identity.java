package org.jackdaw.core.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes two runs the same experiment: name, root seed, code version, protocol, metrics, tasks
 * and contenders; not the seeds, and not how many cells run at once.
 *
 * @param parts canonical text by the part's name, in order
 */
public record Identity(Map<String, String> parts) {

  /** Copies the parts. */
  public Identity {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /**
   * A digest of all parts.
   *
   * @return SHA-256 in hexadecimal
   */
  public String hash() {
    StringBuilder text = new StringBuilder("jackdaw-identity/1\n");
    parts.forEach((name, value) -> text.append(Rows.line(List.of(name, value))).append('\n'));
    return Digests.of(text.toString());
  }

  /**
   * The parts in which two experiments differ.
   *
   * @param other another identity
   * @return their names, in order; those of an equal identity are none
   */
  public List<String> differences(Identity other) {
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (!part.getValue().equals(other.parts.get(part.getKey()))) {
        different.add(part.getKey());
      }
    }
    other.parts.keySet().stream().filter(name -> !parts.containsKey(name)).forEach(different::add);
    if (different.isEmpty() && !hash().equals(other.hash())) {
      different.add("order of environments or contenders");
    }
    return different;
  }
}
