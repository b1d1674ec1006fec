package org.jackdaw.envs.discrete.pomdp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The reward of a problem as a function of as little as fixes it, over the cases that can happen.
 */
final class RewardScope {

  private static final int FROM = 1;
  private static final int ACTION = 2;
  private static final int TO = 4;
  private static final int SEEN = 8;

  private final PomdpFile file;
  private final int variables;
  private final Map<Long, Double> rewards = new HashMap<>();

  private RewardScope(PomdpFile file, int variables) {
    this.file = file;
    this.variables = variables;
  }

  /** The fewest variables that fix the reward; the observation is the last resort. */
  static RewardScope of(PomdpFile file) {
    for (int seen = 0; seen <= SEEN; seen += SEEN) {
      for (int count = 0; count <= 3; count++) {
        for (int set = 0; set < SEEN; set++) {
          Optional<RewardScope> scope =
              Integer.bitCount(set) == count ? of(file, set | seen) : Optional.empty();
          if (scope.isPresent()) {
            return scope.get();
          }
        }
      }
    }
    throw new IllegalStateException("a reward is a function of what its entries name");
  }

  private static Optional<RewardScope> of(PomdpFile file, int variables) {
    RewardScope scope = new RewardScope(file, variables);
    boolean fixed =
        new RewardCases(file)
            .all(
                (a, s, t, o, reward) -> {
                  Double before = scope.rewards.putIfAbsent(scope.key(a, s, t, o), reward);
                  return before == null || before == reward;
                });
    return fixed ? Optional.of(scope) : Optional.empty();
  }

  private long key(int action, int from, int to, int seen) {
    long states = file.states().size();
    long key = action() ? action : 0;
    key = key * states + (from() ? from : 0);
    key = key * states + (to() ? to : 0);
    return key * Math.max(1, file.observations().size()) + (seen() ? seen : 0);
  }

  /** The reward of a case; empty for one that cannot happen. */
  Optional<Double> reward(int action, int from, int to, int seen) {
    return Optional.ofNullable(rewards.get(key(action, from, to, seen)));
  }

  boolean from() {
    return (variables & FROM) != 0;
  }

  boolean action() {
    return (variables & ACTION) != 0;
  }

  boolean to() {
    return (variables & TO) != 0;
  }

  boolean seen() {
    return (variables & SEEN) != 0;
  }
}
