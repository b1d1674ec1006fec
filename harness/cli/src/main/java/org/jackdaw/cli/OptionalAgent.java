package org.jackdaw.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An agent of a room that is built only when something names one of its agents.
 *
 * @param room the room's name
 * @param module its folder below the project's
 * @param fetched what building it downloads
 * @param id what configurations call the agent
 * @param summary the agent in one sentence
 */
record OptionalAgent(String room, String module, String fetched, String id, String summary) {

  private static final String LISTING = "optional-rooms.txt";

  /** All of them, by id. */
  static List<OptionalAgent> all() {
    try (InputStream in = OptionalAgent.class.getResourceAsStream(LISTING);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).map(OptionalAgent::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + LISTING, e);
    }
  }

  private static OptionalAgent of(String line) {
    String[] words = line.split(" \\| ");
    return new OptionalAgent(words[0], words[1], words[2], words[3], words[4]);
  }
}
