package org.jackdaw.core.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.Verification;
import org.jackdaw.core.run.UsageException;

/**
 * What a result folder, or an accepted baseline, has to say to the gate.
 *
 * @param folder where it was read from
 * @param manifest what it is of
 * @param accepted whether it is a baseline that was accepted, without rows
 * @param cases the runs, in the order of the experiment
 * @param problems why nothing of it can be compared; empty if all is well
 */
public record Measurement(
    Path folder,
    Manifest manifest,
    boolean accepted,
    List<GatedCase> cases,
    List<String> problems) {

  /** Copies the lists. */
  public Measurement {
    cases = List.copyOf(cases);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a result folder or an accepted baseline. One that is incomplete, or was changed after its
   * run, is read as one that has problems.
   *
   * @param folder the folder
   * @return what it says
   * @throws UsageException if it is neither
   * @throws IOException if it cannot be read
   */
  public static Measurement read(Path folder) throws IOException {
    Manifest manifest =
        Manifest.read(folder)
            .orElseThrow(
                () -> new UsageException(folder + ": holds neither a result nor a baseline"));
    boolean accepted = Files.exists(folder.resolve(ScoreFile.NAME));
    if (!manifest.complete()) {
      String why = folder + ": the run is not complete; --resume continues it";
      return new Measurement(folder, manifest, accepted, List.of(), List.of(why));
    }
    List<String> changes = Verification.changes(folder);
    if (!changes.isEmpty()) {
      return new Measurement(folder, manifest, accepted, List.of(), changes);
    }
    List<GatedCase> cases =
        accepted
            ? ScoreFile.read(folder, manifest)
            : new MeasurementReader(folder, manifest).cases();
    return new Measurement(folder, manifest, accepted, cases, List.of());
  }

  /**
   * The runs of a case.
   *
   * @param key which
   * @return empty if there are none
   */
  public Optional<GatedCase> find(CaseKey key) {
    return cases.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /**
   * What defines a contender.
   *
   * @param agent its label
   * @return agent, options, knowledge and worlds on one line
   */
  public Optional<String> definition(String agent) {
    return Optional.ofNullable(manifest.identity().parts().get("contender " + agent));
  }

  /**
   * Cells of a case that failed.
   *
   * @param key the case
   * @return their names, {@code ENVIRONMENT/AGENT/SEED}
   */
  public List<String> failed(CaseKey key) {
    return manifest.failedCells().stream()
        .filter(cell -> cell.startsWith(key.name() + "/"))
        .filter(cell -> cell.indexOf('/', key.name().length() + 1) < 0)
        .toList();
  }

  /**
   * The seeds that every case should have.
   *
   * @return ascending
   */
  public List<Integer> seeds() {
    return List.copyOf(new TreeSet<>(manifest.seeds()));
  }
}
