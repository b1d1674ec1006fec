package org.jackdaw.api.env;

import java.util.Optional;

/** A world that can draw itself with letters, for a person who plays or watches. */
public interface RendersText {

  /**
   * What the agent sees now, drawn: after the reset, or after the latest step. It tells no more
   * than the world's public map and the latest observation; of the hidden state it tells nothing.
   *
   * @return one or more lines, without a line end at the end
   * @throws IllegalStateException before the first reset
   */
  String render();

  /**
   * Where the states of a factor of the published model are on the picture, for drawing beliefs.
   *
   * @return empty where the picture has no such places
   */
  default Optional<Places> places() {
    return Optional.empty();
  }
}
