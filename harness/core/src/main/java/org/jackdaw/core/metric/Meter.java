package org.jackdaw.core.metric;

import java.util.OptionalDouble;
import org.jackdaw.api.loop.EpisodeListener;

/** Measures the episodes of one phase of a cell, one after another. */
public interface Meter extends EpisodeListener {

  /**
   * The value of a column for the steps of this episode so far; after the last step, for the
   * episode.
   *
   * @param column position in the factory's columns
   * @return empty where the column does not apply
   */
  OptionalDouble value(int column);
}
