package org.jackdaw.api.loop;

import java.util.Optional;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.StepResult;

/**
 * What came of an episode.
 *
 * @param steps steps taken
 * @param totalReward sum of the rewards, undiscounted
 * @param terminated whether the world ended
 * @param truncated whether the episode was cut
 * @param success whether it was a success; empty where the world knows no such thing
 */
public record EpisodeResult(
    int steps,
    double totalReward,
    boolean terminated,
    boolean truncated,
    Optional<Boolean> success) {

  static EpisodeResult of(EnvironmentSpec spec, int steps, double total, StepResult last) {
    return new EpisodeResult(
        steps,
        total,
        last.terminated(),
        last.truncated(),
        spec.success().map(rule -> rule.test(last)));
  }
}
