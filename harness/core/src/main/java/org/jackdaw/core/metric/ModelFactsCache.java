package org.jackdaw.core.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jackdaw.api.model.Model;

/**
 * The facts of the models that were used last, shared by the cells of a run. Equal models have
 * equal hashes, so they share one entry. Thread-safe and bounded.
 */
public final class ModelFactsCache {

  private static final int MOST = 64;

  private record Key(String hash, int stepLimit) {}

  private final Map<Key, ModelFacts> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ModelFacts> eldest) {
          return size() > MOST;
        }
      };

  /**
   * The facts of a model.
   *
   * @param model the model
   * @param stepLimit steps after which an episode is cut
   * @return the facts, the same object as long as they are kept
   */
  public synchronized ModelFacts of(Model model, int stepLimit) {
    return latest.computeIfAbsent(
        new Key(model.hash(), stepLimit), key -> new ModelFacts(model, stepLimit));
  }
}
