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
    String key = key(model, seen, horizon, relativeGap, mostBackups);
    ValueBounds bounds = known.get(key);
    if (bounds == null) {
      Optional<ValueBounds> stored = stored(key);
      bounds = stored.orElseGet(() -> solved(model, seen, horizon, relativeGap, mostBackups));
      if (stored.isEmpty()) {
        store(key, bounds);
      }
      known.put(key, bounds);
    }
    return bounds;
  }

  private static String key(
      Model model, RewardSeen seen, Horizon horizon, double relativeGap, long mostBackups) {
    return String.join(
        "-",
        model.hash(),
        seen.name().toLowerCase(Locale.ROOT),
        Long.toHexString(Double.doubleToLongBits(horizon.discount())),
        Integer.toString(horizon.steps().orElse(0)),
        Long.toHexString(Double.doubleToLongBits(relativeGap)),
        Long.toString(mostBackups));
  }

  private static ValueBounds solved(
      Model model, RewardSeen seen, Horizon horizon, double relativeGap, long mostBackups) {
    SparsePomdp problem = new SparsePomdp(JointModel.of(model), seen);
    return new BoundSearch(problem, horizon).run(SearchLimits.of(relativeGap, mostBackups));
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
