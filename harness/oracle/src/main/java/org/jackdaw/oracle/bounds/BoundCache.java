package org.jackdaw.oracle.bounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.model.Model;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;

/**
 * Bounds that were solved once: kept by the model's hash and everything else that decides them, in
 * memory and, where a folder is given, in files for later runs. Searches are stopped by gap and
 * backups alone, so what is kept is what would be found again. Thread-safe.
 */
public final class BoundCache {

  private final Optional<Path> folder;
  private final Map<String, ValueBounds> known = new HashMap<>();

  private BoundCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * A cache that forgets when the program ends.
   *
   * @return the empty cache
   */
  public static BoundCache inMemory() {
    return new BoundCache(Optional.empty());
  }

  /**
   * A cache that keeps one small file per problem.
   *
   * @param folder where; made when first needed
   * @return the cache, with what the folder holds
   */
  public static BoundCache in(Path folder) {
    return new BoundCache(Optional.of(folder));
  }

  /**
   * The bounds of a problem, solved if they are not known.
   *
   * @param model the model
   * @param seen whether rewards are evidence
   * @param horizon how the future counts
   * @param relativeGap distance of the bounds, relative to the larger one, at which to stop
   * @param mostBackups backups after which to stop in any case
   * @return the bounds
   * @throws IllegalArgumentException if the model has too many states to be flattened
   * @throws UncheckedIOException if the folder cannot be read or written
   * @throws IllegalStateException if a file of the folder holds no bounds
   */
  public synchronized ValueBounds bounds(
      Model model, RewardSeen seen, Horizon horizon, double relativeGap, long mostBackups) {
    SearchLimits limits = SearchLimits.of(relativeGap, mostBackups);
    String key = key(model, seen, horizon, limits);
    return found(key)
        .orElseGet(() -> solved(key, new SparsePomdp(JointModel.of(model), seen), horizon, limits));
  }

  /**
   * The bounds of a problem that may be searched under limits that depend on the clock: what is
   * known is what a search without them finds, and a search that they stop is not kept.
   *
   * @param problem the problem
   * @param seen whether its rewards are evidence
   * @param horizon how the future counts
   * @param limits when to stop
   * @return the bounds
   * @throws UncheckedIOException if the folder cannot be read or written
   * @throws IllegalStateException if a file of the folder holds no bounds
   */
  public synchronized ValueBounds bounds(
      SparsePomdp problem, RewardSeen seen, Horizon horizon, SearchLimits limits) {
    String key = key(problem.joint().model(), seen, horizon, limits);
    return found(key).orElseGet(() -> solved(key, problem, horizon, limits));
  }

  private Optional<ValueBounds> found(String key) {
    if (!known.containsKey(key)) {
      stored(key).ifPresent(bounds -> known.put(key, bounds));
    }
    return Optional.ofNullable(known.get(key));
  }

  private ValueBounds solved(
      String key, SparsePomdp problem, Horizon horizon, SearchLimits limits) {
    ValueBounds bounds = new BoundSearch(problem, horizon).run(limits);
    if (bounds.relativeGap() <= limits.relativeGap() || bounds.backups() >= limits.mostBackups()) {
      store(key, bounds);
      known.put(key, bounds);
    }
    return bounds;
  }

  private static String key(Model model, RewardSeen seen, Horizon horizon, SearchLimits limits) {
    return String.join(
        "-",
        model.hash(),
        seen.name().toLowerCase(Locale.ROOT),
        Long.toHexString(Double.doubleToLongBits(horizon.discount())),
        Integer.toString(horizon.steps().orElse(0)),
        Long.toHexString(Double.doubleToLongBits(limits.relativeGap())),
        Long.toString(limits.mostBackups()));
  }

  private Optional<ValueBounds> stored(String key) {
    Path file = folder.map(f -> file(f, key)).filter(Files::isRegularFile).orElse(null);
    return Optional.ofNullable(file).map(BoundCache::read);
  }

  private static Path file(Path folder, String key) {
    return folder.resolve(key + ".bounds");
  }

  private static ValueBounds read(Path file) {
    try {
      return BoundText.parse(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + ": " + e.getMessage() + "; remove the file", e);
    }
  }

  /** Present or absent, never half. */
  private void store(String key, ValueBounds bounds) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Path home = Files.createDirectories(folder.get());
      Path temporary = Files.createTempFile(home, "new", ".tmp");
      Files.write(temporary, BoundText.lines(bounds));
      Files.move(temporary, file(home, key), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
