package org.jackdaw.core.tune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.core.result.AtomicFiles;
import org.jackdaw.core.result.Digests;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.Rows;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;
import org.jackdaw.modelio.tree.TreeText;

/** Writes what tuning found. */
final class TuneFolder {

  /** The result folder of the runs. */
  static final String RUNS = "runs";

  /** What each configuration is, and how it did over all worlds. */
  static final String CONFIGURATIONS = "configurations.csv";

  /** How each configuration did in each world. */
  static final String SCORES = "scores.csv";

  /** What was chosen. */
  static final String CHOICES = "choices.csv";

  /** The experiment with one setting for all worlds. */
  static final String TUNED = "tuned.yaml";

  /** The experiment with a setting for each world. */
  static final String PER_ENVIRONMENT = "tuned-per-environment.yaml";

  private static final Place PLACE = Place.whole("tuned");

  private final Path folder;
  private final TuneSearch search;
  private final List<String> normalised;
  private final List<Tuned> tuned;
  private final Map<String, String> digests = new TreeMap<>();

  TuneFolder(Path folder, TuneSearch search, List<String> normalised, List<Tuned> tuned) {
    this.folder = folder;
    this.search = search;
    this.normalised = normalised;
    this.tuned = tuned;
  }

  /** The record of the folder comes last. */
  void write() throws IOException {
    write(CONFIGURATIONS, csv(configurations()));
    write(SCORES, csv(scores()));
    write(CHOICES, csv(choices()));
    write(TUNED, yaml(search.document("-tuned", oneSetting())));
    write(
        PER_ENVIRONMENT,
        yaml(search.document("-tuned-per-environment", perEnvironment()).without("traces")));
    copyModels();
    TuneManifest.write(folder, search, normalised, tuned, digests);
  }

  private void write(String file, String text) throws IOException {
    AtomicFiles.write(folder.resolve(file), text);
    digests.put(file, Digests.of(text));
  }

  /** The tuned experiments find the models that contenders are told beside them. */
  private void copyModels() throws IOException {
    for (String path : search.test().models().keySet()) {
      String name = ResultFolder.model(path);
      Path copy = folder.resolve(name);
      Files.createDirectories(copy.getParent());
      byte[] bytes = Files.readAllBytes(folder.resolve(RUNS).resolve(name));
      AtomicFiles.write(copy, out -> out.write(bytes));
      digests.put(name, Digests.of(copy));
    }
  }

  private static String csv(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(Rows.line(row)).append('\n'));
    return text.toString();
  }

  private static String yaml(MapNode document) {
    return TreeText.document(document, TreeText.Format.YAML);
  }

  private List<List<String>> configurations() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("experiment", "agent", "configuration", "score", "failed_runs", "settings"));
    for (Tuned contender : tuned) {
      for (Tuned.Measured one : contender.measured()) {
        rows.add(
            List.of(
                search.test().name(),
                contender.contender(),
                Integer.toString(one.candidate().number()),
                Decimals.format(one.overall()),
                Integer.toString(one.failed()),
                one.candidate().text()));
      }
    }
    return rows;
  }

  private List<List<String>> scores() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "experiment",
            "environment",
            "agent",
            "configuration",
            "return",
            "score",
            "runs",
            "failed_runs"));
    for (Tuned contender : tuned) {
      for (Tuned.Measured one : contender.measured()) {
        one.worlds()
            .forEach(
                (world, score) ->
                    rows.add(row(contender.contender(), one.candidate().number(), world, score)));
      }
    }
    return rows;
  }

  private List<String> row(String contender, int number, String world, Score score) {
    return List.of(
        search.test().name(),
        world,
        contender,
        Integer.toString(number),
        Decimals.format(score.score()),
        Decimals.format(score.scaled()),
        Integer.toString(score.runs()),
        Integer.toString(score.failed()));
  }

  private List<List<String>> choices() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "experiment",
            "agent",
            "choice",
            "environment",
            "configuration",
            "score",
            "within_5_percent",
            "settings"));
    for (Tuned contender : tuned) {
      rows.add(choice(contender, "as-written", Optional.empty(), contender.defaults()));
      rows.add(
          choice(contender, "one-setting", Optional.empty(), contender.best(Optional.empty())));
      for (String world : contender.worlds()) {
        Optional<String> in = Optional.of(world);
        rows.add(choice(contender, "per-environment", in, contender.best(in)));
      }
    }
    return rows;
  }

  private List<String> choice(
      Tuned contender, String choice, Optional<String> world, Tuned.Measured chosen) {
    return List.of(
        search.test().name(),
        contender.contender(),
        choice,
        world.orElse(""),
        Integer.toString(chosen.candidate().number()),
        Decimals.format(chosen.score(world)),
        contender.closeShare(world).map(Decimals::format).orElse(""),
        chosen.candidate().text());
  }

  private List<MapNode> oneSetting() {
    return tuned.stream()
        .map(c -> c.best(Optional.empty()).candidate().labelled(c.contender()))
        .toList();
  }

  /** A contender for each world, unless it runs in one only. */
  private List<MapNode> perEnvironment() {
    List<MapNode> contenders = new ArrayList<>();
    for (Tuned contender : tuned) {
      List<String> worlds = contender.worlds();
      for (String world : worlds) {
        String label = contender.contender() + (worlds.size() == 1 ? "" : "." + world);
        Node on = new ListNode(PLACE, List.of(Scalar.text(PLACE, world)));
        contenders.add(
            contender.best(Optional.of(world)).candidate().labelled(label).with("on", on));
      }
    }
    return contenders;
  }
}
