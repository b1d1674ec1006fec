package org.jackdaw.core.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.Rows;

/**
 * Which episode of a result folder.
 *
 * @param environment the world's label
 * @param agent the contender's label
 * @param seed the run's index
 * @param phase training or evaluation
 * @param checkpoint its checkpoint
 * @param episode its number within phase and checkpoint
 */
public record EpisodeId(
    String environment, String agent, int seed, Phase phase, long checkpoint, int episode) {

  /**
   * The cell that it is in.
   *
   * @return {@code ENVIRONMENT/AGENT/SEED}
   */
  public String cell() {
    return environment + "/" + agent + "/" + seed;
  }

  /**
   * Whether an episode of its cell is it.
   *
   * @param otherPhase the episode's phase
   * @param otherCheckpoint its checkpoint
   * @param index its number within phase and checkpoint
   * @return true if it is
   */
  public boolean is(Phase otherPhase, long otherCheckpoint, int index) {
    return phase == otherPhase && checkpoint == otherCheckpoint && episode == index;
  }

  /**
   * Whether a recorded episode is it.
   *
   * @param trace the episode
   * @return true if it is
   */
  public boolean is(EpisodeTrace trace) {
    return environment.equals(trace.environment())
        && agent.equals(trace.agent())
        && seed == trace.seed()
        && is(trace.phase(), trace.checkpoint(), trace.episode());
  }

  /**
   * Its row in a result folder.
   *
   * @param folder the result folder
   * @return cells by column, in the order of the file; empty if there is no such row
   * @throws IOException if {@code episodes.csv} cannot be read
   */
  public Optional<Map<String, String>> row(Path folder) throws IOException {
    Path file = folder.resolve(ResultFolder.EPISODES);
    List<String> names = Rows.header(file);
    Map<String, String> found = new LinkedHashMap<>();
    List<String> key = key();
    Rows.read(
        file,
        names,
        cells -> {
          if (key.equals(keyOf(cells))) {
            for (int c = 0; c < names.size(); c++) {
              found.put(names.get(c), cells.get(c));
            }
          }
        });
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /**
   * How much its run had trained before it.
   *
   * @param folder the result folder
   * @return training episodes finished
   * @throws IOException if {@code episodes.csv} cannot be read
   */
  public int trained(Path folder) throws IOException {
    Path file = folder.resolve(ResultFolder.EPISODES);
    int[] trained = {phase == Phase.TRAIN ? episode : 0};
    List<String> cell = key().subList(0, 3);
    Rows.read(
        file,
        Rows.header(file),
        cells -> {
          List<String> other = keyOf(cells);
          boolean training = other.get(3).equals(Phase.TRAIN.word());
          if (training
              && other.subList(0, 3).equals(cell)
              && Long.parseLong(other.get(4)) < checkpoint) {
            trained[0]++;
          }
        });
    return trained[0];
  }

  /**
   * Its steps in a result folder.
   *
   * @param folder the result folder
   * @return empty if they were not recorded
   * @throws IOException if {@code steps.csv.gz} cannot be read
   */
  public Optional<EpisodeTrace> trace(Path folder) throws IOException {
    List<EpisodeTrace> found = new ArrayList<>();
    if (Files.exists(folder.resolve(ResultFolder.STEPS))) {
      EpisodeTrace.read(
          folder,
          trace -> {
            if (is(trace)) {
              found.add(trace);
            }
          });
    }
    return found.stream().findFirst();
  }

  private List<String> key() {
    return List.of(
        environment,
        agent,
        Integer.toString(seed),
        phase.word(),
        Long.toString(checkpoint),
        Integer.toString(episode));
  }

  private static List<String> keyOf(List<String> cells) {
    return List.of(
        cells.get(1), cells.get(2), cells.get(4), cells.get(5), cells.get(6), cells.get(7));
  }
}
