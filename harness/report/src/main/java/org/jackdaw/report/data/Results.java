package org.jackdaw.report.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.RowSchema;
import org.jackdaw.core.result.Rows;
import org.jackdaw.core.result.RunGroup;
import org.jackdaw.core.result.Task;

/**
 * One or several result folders side by side. Worlds of one label come together where their tasks
 * have the same digest and were trained and measured alike, and get the folder's name else;
 * contenders get the folder's name where there are several folders.
 */
public final class Results {

  private final List<Study> studies;
  private final List<Contender> contenders = new ArrayList<>();
  private final List<World> worlds;
  private final List<Failure> failures;

  private Results(List<Study> studies, List<Failure> failures) {
    this.studies = List.copyOf(studies);
    this.failures = List.copyOf(failures);
    studies.forEach(study -> contenders.addAll(contenders(study)));
    this.worlds = worldsOf();
  }

  /**
   * Reads folders.
   *
   * @param folders result folders of finished experiments, at least one
   * @return what they hold
   * @throws IOException if one holds none, or cannot be read
   */
  public static Results read(List<Path> folders) throws IOException {
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("a report needs at least one result folder");
    }
    List<Study> studies = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    List<String> names = StudyNames.of(folders);
    for (int f = 0; f < folders.size(); f++) {
      studies.add(Study.read(names.get(f), folders.get(f)));
      Rows.read(
          folders.get(f).resolve(ResultFolder.FAILURES),
          RowSchema.failures().names(),
          cells -> failures.add(Failure.of(cells)));
    }
    return new Results(studies, failures);
  }

  /**
   * The folders.
   *
   * @return in the order given
   */
  public List<Study> studies() {
    return studies;
  }

  /**
   * Everybody who was measured.
   *
   * @return in the order of the folders and their rows
   */
  public List<Contender> contenders() {
    return List.copyOf(contenders);
  }

  /**
   * All worlds.
   *
   * @return in the order of the folders and their rows
   */
  public List<World> worlds() {
    return worlds;
  }

  /**
   * Cells that left no scores.
   *
   * @return in the order of the folders and their rows
   */
  public List<Failure> failures() {
    return failures;
  }

  private List<Contender> contenders(Study study) {
    Ablations ablations = Ablations.of(study.manifest());
    Set<Contender> found = new LinkedHashSet<>();
    for (RunGroup group : study.table().groups()) {
      Optional<Ablations.Ablation> ablation = ablations.find(group.agent());
      found.add(
          new Contender(
              label(study, group.agent()),
              study,
              group.agent(),
              new Level(group.knowledge()),
              ablation.map(a -> label(study, a.of())).orElse(""),
              ablation.map(Ablations.Ablation::missing).orElse("")));
    }
    List<String> order = study.manifest().identity().parts().keySet().stream().toList();
    return found.stream()
        .sorted(Comparator.comparingInt(c -> order.indexOf("contender " + c.agent())))
        .toList();
  }

  private String label(Study study, String agent) {
    return studies.size() == 1 ? agent : agent + " (" + study.name() + ")";
  }

  private List<World> worldsOf() {
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    Map<String, Task> tasks = new LinkedHashMap<>();
    Map<String, Protocol> protocols = new LinkedHashMap<>();
    for (Study study : studies) {
      for (String environment : study.table().environments()) {
        Optional<Task> task = study.manifest().task(environment);
        boolean another =
            task.isPresent()
                && tasks.containsKey(environment)
                && !(tasks.get(environment).hash().equals(task.get().hash())
                    && protocols.get(environment).equals(study.manifest().protocol()));
        String label = another ? environment + " (" + study.name() + ")" : environment;
        protocols.putIfAbsent(label, study.manifest().protocol());
        task.ifPresent(known -> tasks.putIfAbsent(label, known));
        List<Entry> of = entries.computeIfAbsent(label, key -> new ArrayList<>());
        study.table().headline(environment).forEach(group -> of.add(entry(study, group)));
      }
    }
    return entries.entrySet().stream()
        .map(e -> world(e.getKey(), Optional.ofNullable(tasks.get(e.getKey())), e.getValue()))
        .toList();
  }

  private Entry entry(Study study, RunGroup group) {
    return contenders.stream()
        .filter(c -> c.study() == study && c.agent().equals(group.agent()))
        .filter(c -> c.level().text().equals(group.knowledge()))
        .map(contender -> new Entry(contender, group))
        .findFirst()
        .orElseThrow();
  }

  private World world(String label, Optional<Task> task, List<Entry> entries) {
    boolean normalised =
        entries.stream().allMatch(entry -> entry.interval(World.NORMALISED).isPresent());
    return new World(
        label,
        task,
        ordered(entries),
        normalised ? World.NORMALISED : World.RETURN,
        Tags.of(entries));
  }

  /**
   * By level; within a level as in the rows, one agent of several folders together, ablations after
   * what they ablate.
   */
  private List<Entry> ordered(List<Entry> entries) {
    List<String> names = entries.stream().map(entry -> entry.contender().agent()).toList();
    List<Entry> wholes =
        entries.stream()
            .filter(entry -> whole(entry, entries).isEmpty())
            .sorted(
                Comparator.comparing((Entry entry) -> entry.contender().level())
                    .thenComparingInt(entry -> names.indexOf(entry.contender().agent())))
            .toList();
    List<Entry> ordered = new ArrayList<>();
    wholes.forEach(whole -> addWithAblations(whole, entries, ordered));
    return ordered;
  }

  private static void addWithAblations(Entry whole, List<Entry> entries, List<Entry> ordered) {
    ordered.add(whole);
    entries.stream()
        .filter(entry -> whole(entry, entries).filter(whole::equals).isPresent())
        .forEach(ablation -> addWithAblations(ablation, entries, ordered));
  }

  private static Optional<Entry> whole(Entry ablation, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.contender().label().equals(ablation.contender().ablates()))
        .filter(entry -> entry.contender().level().equals(ablation.contender().level()))
        .findFirst();
  }
}
