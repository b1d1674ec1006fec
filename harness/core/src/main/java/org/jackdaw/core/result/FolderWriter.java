package org.jackdaw.core.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jackdaw.api.env.Places;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.plan.Traces;

/** Writes a result folder's own files, each as a whole, in an order that a crash cannot spoil. */
public final class FolderWriter {

  private static final List<String> DIGESTED =
      List.of(
          ResultFolder.CONFIG,
          ResultFolder.EPISODES,
          ResultFolder.CURVES,
          ResultFolder.TIMING,
          ResultFolder.FAILURES,
          ResultFolder.SUMMARY);

  private final Path folder;
  private final CellStore store;
  private final List<MetricFactory> metrics;
  private final boolean traced;
  private final SortedMap<String, Path> models;

  /**
   * A writer for a folder.
   *
   * @param folder the result folder, which exists
   * @param store its cells
   * @param metrics the metrics, in configuration order
   * @param traces which steps the cells have recorded
   * @param models where the model files stand that contenders are told, by the path that the
   *     configuration names
   */
  public FolderWriter(
      Path folder,
      CellStore store,
      List<MetricFactory> metrics,
      Optional<Traces> traces,
      SortedMap<String, Path> models) {
    this.folder = folder;
    this.store = store;
    this.metrics = List.copyOf(metrics);
    this.traced = traces.isPresent();
    this.models = new TreeMap<>(models);
  }

  /**
   * Whether a folder holds nothing but what a process left that died before it had begun.
   *
   * @param folder an existing folder
   * @return true if an experiment may start in it
   * @throws IOException if it is not a folder, or cannot be read
   */
  public static boolean emptyBut(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(FolderWriter::leftover);
    }
  }

  private static boolean leftover(Path entry) {
    String name = entry.getFileName().toString();
    if (name.equals(ResultFolder.CELLS)) {
      String[] cells = entry.toFile().list();
      return cells != null && cells.length == 0;
    }
    return name.equals(ResultFolder.LOCK) || name.endsWith(AtomicFiles.UNFINISHED);
  }

  /**
   * Records what is going to run.
   *
   * @param manifest the manifest, not complete
   * @throws IOException if it cannot be written
   */
  public void start(Manifest manifest) throws IOException {
    manifest.write(folder);
    AtomicFiles.write(folder.resolve(ResultFolder.CONFIG), manifest.configuration());
    for (Map.Entry<String, Path> model : models.entrySet()) {
      copy(model.getValue(), folder.resolve(ResultFolder.model(model.getKey())));
    }
  }

  /** A copy that is there already stays: the identity holds what the model says. */
  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(to)) {
      Files.createDirectories(to.getParent());
      byte[] bytes = Files.readAllBytes(from);
      AtomicFiles.write(to, out -> out.write(bytes));
    }
  }

  /**
   * Writes where states are on pictures; for folders with steps.
   *
   * @param places by the worlds' labels
   * @throws IOException if it cannot be written
   */
  public void places(Map<String, Places> places) throws IOException {
    PlacesFile.write(places, folder);
  }

  /**
   * Brings all cells together; they are removed last.
   *
   * @param manifest the manifest, not complete
   * @param keys the cells, in the order of their rows
   * @param tasks the worlds
   * @param failed cells without rows
   * @throws IOException if anything cannot be written
   */
  public void finish(
      Manifest manifest, Collection<CellKey> keys, List<Task> tasks, List<String> failed)
      throws IOException {
    store.merge(marked(RowSchema.episodes(metrics), manifest), keys);
    store.merge(marked(RowSchema.curves(metrics), manifest), keys);
    store.merge(RowSchema.timing(), keys);
    store.merge(RowSchema.failures(), keys);
    if (traced) {
      store.merge(marked(RowSchema.steps(), manifest), keys);
    }
    Manifest described = manifest.completed(tasks, failed, new TreeMap<>());
    Summary.of(folder, described).write(folder);
    SortedMap<String, String> digests = new TreeMap<>();
    for (String file : files()) {
      digests.put(file, Digests.of(folder.resolve(file)));
    }
    manifest.completed(tasks, failed, digests).write(folder);
    store.remove();
  }

  private List<String> files() {
    List<String> files = new ArrayList<>(DIGESTED);
    if (traced) {
      files.add(ResultFolder.STEPS);
      files.add(ResultFolder.PLACES);
    }
    models.keySet().forEach(path -> files.add(ResultFolder.model(path)));
    return files;
  }

  private static RowSchema marked(RowSchema schema, Manifest manifest) {
    return manifest.notRepeatable().isEmpty() ? schema : schema.marked();
  }
}
