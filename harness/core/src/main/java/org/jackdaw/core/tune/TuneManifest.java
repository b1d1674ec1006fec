package org.jackdaw.core.tune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.result.AtomicFiles;
import org.jackdaw.core.result.CodeVersion;
import org.jackdaw.core.result.Digests;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.Verification;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;
import org.jackdaw.modelio.tree.TreeReader;
import org.jackdaw.modelio.tree.TreeText;

/**
 * The record of a folder of tuning, {@code tuning.json}: budget, spaces, both root seeds, what was
 * chosen, the code, and a digest of every file.
 */
public final class TuneManifest {

  /** The file's name. */
  public static final String FILE = "tuning.json";

  private static final String SCHEMA = "jackdaw-tuning/1";
  private static final Place PLACE = Place.whole("tuning");

  private TuneManifest() {}

  static void write(
      Path folder,
      TuneSearch search,
      List<String> normalised,
      List<Tuned> tuned,
      Map<String, String> digests)
      throws IOException {
    Map<String, String> files = new TreeMap<>(digests);
    String runs = TuneFolder.RUNS + "/" + ResultFolder.MANIFEST;
    files.put(runs, Digests.of(folder.resolve(runs)));
    MapNode map =
        map()
            .with("schema", text(SCHEMA))
            .with("experiment", text(search.test().name()))
            .with("code", text(CodeVersion.current().text()))
            .with("search", text("random"))
            .with("score", text(search.tune().score().name().toLowerCase(Locale.ROOT)))
            .with("budget", budget(search))
            .with("tuning-root-seed", number(search.rootSeed()))
            .with("test-root-seed", number(search.test().rootSeed()))
            .with("test-seeds", list(seeds(search.test())))
            .with("normalised", texts(normalised))
            .with("untuned", texts(search.untuned()))
            .with("spaces", search.written())
            .with("contenders", contenders(tuned))
            .with("files", files(files));
    AtomicFiles.write(folder.resolve(FILE), TreeText.document(map, TreeText.Format.JSON));
  }

  private static MapNode budget(TuneSearch search) {
    return map()
        .with("configurations", number(search.tune().configurations()))
        .with("seeds", number(search.tune().seeds()));
  }

  private static List<Node> seeds(Plan plan) {
    Set<Integer> seeds = new LinkedHashSet<>();
    plan.cells().stream().map(Cell::seed).forEach(seeds::add);
    return seeds.stream().map(seed -> (Node) number(seed)).toList();
  }

  private static MapNode contenders(List<Tuned> tuned) {
    MapNode contenders = map();
    for (Tuned contender : tuned) {
      Optional<String> all = Optional.empty();
      MapNode worlds = map();
      for (String world : contender.worlds()) {
        worlds = worlds.with(world, choice(contender, Optional.of(world)));
      }
      contenders =
          contenders.with(
              contender.contender(),
              map()
                  .with("as-written", Scalar.number(PLACE, contender.defaults().overall()))
                  .with("one-setting", choice(contender, all))
                  .with("per-environment", worlds));
    }
    return contenders;
  }

  private static MapNode choice(Tuned contender, Optional<String> world) {
    Tuned.Measured best = contender.best(world);
    MapNode choice =
        map()
            .with("configuration", number(best.candidate().number()))
            .with("settings", best.candidate().map())
            .with("score", Scalar.number(PLACE, best.score(world)));
    return contender
        .closeShare(world)
        .map(share -> choice.with("within-5-percent", Scalar.number(PLACE, share)))
        .orElse(choice);
  }

  private static MapNode files(Map<String, String> digests) {
    MapNode files = map();
    for (Map.Entry<String, String> file : digests.entrySet()) {
      files = files.with(file.getKey(), text(file.getValue()));
    }
    return files;
  }

  /**
   * Checks a folder of tuning: every file of its record is there with its digest, and the runs are
   * what their manifest says.
   *
   * @param folder the folder
   * @return one sentence per problem; empty if all is well
   * @throws IOException if files cannot be read
   */
  public static List<String> verify(Path folder) throws IOException {
    List<String> problems = new ArrayList<>();
    if (TreeReader.read(folder.resolve(FILE)) instanceof MapNode map
        && map.find("files").orElse(map) instanceof MapNode files) {
      for (Map.Entry<String, MapNode.Entry> file : files.entries().entrySet()) {
        Path path = folder.resolve(file.getKey());
        boolean same =
            Files.isRegularFile(path)
                && file.getValue().value() instanceof Scalar digest
                && Digests.of(path).equals(digest.text());
        if (!same) {
          problems.add(path + ": is missing, or has changed since tuning");
        }
      }
    }
    problems.addAll(Verification.verify(folder.resolve(TuneFolder.RUNS)));
    return problems;
  }

  private static MapNode map() {
    return new MapNode(PLACE, Map.of());
  }

  private static Scalar text(String text) {
    return Scalar.text(PLACE, text);
  }

  private static Scalar number(long value) {
    return Scalar.plain(PLACE, Long.toString(value));
  }

  private static ListNode list(List<Node> items) {
    return new ListNode(PLACE, items);
  }

  private static ListNode texts(List<String> items) {
    return list(items.stream().map(item -> (Node) text(item)).toList());
  }
}
