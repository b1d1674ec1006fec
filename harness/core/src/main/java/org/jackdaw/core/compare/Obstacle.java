package org.jackdaw.core.compare;

import java.util.Optional;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.core.result.Task;

/** Why scores of two contenders in a world cannot be compared, in words; empty if they can. */
final class Obstacle {

  private Obstacle() {}

  static Optional<String> between(Contestant a, Contestant b, String environment) {
    Manifest here = a.measured().manifest();
    Manifest there = b.measured().manifest();
    Optional<Task> first = here.task(environment);
    Optional<Task> second = there.task(environment);
    if (first.isEmpty() || second.isEmpty()) {
      Contestant without = first.isEmpty() ? a : b;
      return Optional.of("the experiment of " + without.name() + " does not have this world");
    }
    if (!first.get().hash().equals(second.get().hash())) {
      return Optional.of(
          "it is not the same task in both experiments: options, step limit or dynamics differ");
    }
    if (!here.protocol().equals(there.protocol())) {
      return Optional.of("the protocols differ: " + protocol(here) + " against " + protocol(there));
    }
    return measured(a, b, environment);
  }

  private static String protocol(Manifest manifest) {
    return manifest.identity().parts().getOrDefault("protocol", "another");
  }

  private static Optional<String> measured(Contestant a, Contestant b, String environment) {
    Optional<RunGroup> first = a.measured().headline(environment, a.agent());
    Optional<RunGroup> second = b.measured().headline(environment, b.agent());
    if (first.isEmpty() || second.isEmpty()) {
      Contestant without = first.isEmpty() ? a : b;
      boolean failed = !without.measured().failed(environment, without.agent()).isEmpty();
      return Optional.of(
          without.name() + (failed ? " failed there in every run" : " was not run there"));
    }
    return Measured.sameTime(first.get(), second.get())
        ? Optional.empty()
        : Optional.of("they were last measured at different points of training");
  }
}
