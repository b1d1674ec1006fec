package org.jackdaw.baselines.planner;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the latest thing that was worked out, for who needs it again: the runs of one contender in
 * one world follow each other. Thread-safe; who asks for what is being worked out waits for it, and
 * who asks for something else does not.
 *
 * @param <K> what decides the thing, equal by content
 * @param <V> the thing, which several threads may read
 */
final class Latest<K, V> {

  private Optional<Kept<K, V>> latest = Optional.empty();

  /** The thing, worked out now unless it is the latest. */
  V of(K key, Supplier<V> maker) {
    return kept(key).value(maker);
  }

  private synchronized Kept<K, V> kept(K key) {
    Kept<K, V> kept = latest.filter(last -> last.key.equals(key)).orElseGet(() -> new Kept<>(key));
    latest = Optional.of(kept);
    return kept;
  }

  /** Worked out when first asked for; if that fails, anew the next time. */
  private static final class Kept<K, V> {

    private final K key;
    private Optional<V> made = Optional.empty();

    Kept(K key) {
      this.key = key;
    }

    synchronized V value(Supplier<V> maker) {
      V value = made.orElseGet(maker);
      made = Optional.of(value);
      return value;
    }
  }
}
