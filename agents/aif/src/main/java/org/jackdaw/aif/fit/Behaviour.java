package org.jackdaw.aif.fit;

import java.util.List;

/**
 * What one subject did, in order.
 *
 * @param subject its name, not blank
 * @param episodes its episodes
 */
public record Behaviour(String subject, List<RecordedEpisode> episodes) {

  /** Copies the list; refuses a blank name. */
  public Behaviour {
    if (subject.isBlank()) {
      throw new IllegalArgumentException("behaviour: a subject needs a name");
    }
    episodes = List.copyOf(episodes);
  }

  /**
   * Number of choices in all episodes.
   *
   * @return at least the number of episodes
   */
  public int choices() {
    return episodes.stream().mapToInt(e -> e.steps().size()).sum();
  }

  /**
   * Some of the episodes, such as for fitting on the first and predicting the rest.
   *
   * @param from the first episode, from 0
   * @param to the episode after the last
   * @return a new behaviour of the same subject
   */
  public Behaviour episodes(int from, int to) {
    return new Behaviour(subject, episodes.subList(from, to));
  }
}
