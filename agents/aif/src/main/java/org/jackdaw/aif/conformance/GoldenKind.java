package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A way to replay some kinds of golden files. An implementation reads a file strictly: a key or an
 * option value that it does not honour is recorded with {@link Deviations#unsupported}, for which
 * {@link GoldenKeys} takes care.
 */
public interface GoldenKind {

  /**
   * The schema of the files.
   *
   * @return {@code pymdp-golden/1} or {@code spm-golden/1}
   */
  String schema();

  /**
   * The kinds that are replayed.
   *
   * @return values of the key {@code kind} of pymdp's schema, {@code routine} of SPM's
   */
  Set<String> kinds();

  /**
   * Replays a file.
   *
   * @param file the whole file
   * @param deviations told of every comparison and of everything unsupported
   */
  void check(JsonNode file, Deviations deviations);
}
