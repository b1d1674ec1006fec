package org.jackdaw.core.run;

import org.jackdaw.core.plan.Protocol;

/**
 * Where a cell stands in its protocol. Evaluation points are 0, every multiple of {@code
 * evaluateEvery}, and the end; where steps are counted, a point is at the first end of an episode
 * at or after its multiple. The points are the same with and without evaluation episodes, so
 * training rows are too. Not thread-safe.
 */
final class Checkpoints {

  private final Protocol protocol;
  private final long goal;
  private int episodes;
  private long steps;
  private long current;
  private int episodesAtCurrent;

  Checkpoints(Protocol protocol) {
    this.protocol = protocol;
    this.goal =
        protocol.countsSteps()
            ? protocol.trainSteps().getAsLong()
            : protocol.trainEpisodes().orElseThrow();
  }

  /** Training episodes finished. */
  int trained() {
    return episodes;
  }

  /** Training done at the latest evaluation point: episodes or steps. */
  long current() {
    return current;
  }

  /** Training episodes since the latest evaluation point. */
  int sinceCurrent() {
    return episodes - episodesAtCurrent;
  }

  /**
   * Whether the next evaluation point is the end; where steps are counted, unless one is skipped.
   */
  boolean last() {
    return finished()
        || (current / protocol.evaluateEvery() + 1) * protocol.evaluateEvery() >= goal;
  }

  boolean finished() {
    return done() >= goal;
  }

  /**
   * A training episode has ended.
   *
   * @return whether this is an evaluation point
   */
  boolean advance(int episodeSteps) {
    episodes++;
    steps += episodeSteps;
    boolean point =
        done() / protocol.evaluateEvery() > current / protocol.evaluateEvery() || finished();
    if (point) {
      current = done();
      episodesAtCurrent = episodes;
    }
    return point;
  }

  private long done() {
    return protocol.countsSteps() ? steps : episodes;
  }
}
