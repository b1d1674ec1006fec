package org.jackdaw.core.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.Rows;

/**
 * A recorded episode, as it stands in {@code steps.csv.gz}.
 *
 * @param environment the world's label
 * @param agent the contender's label
 * @param knowledge what the contender was told
 * @param seed the run's index
 * @param phase training or evaluation
 * @param checkpoint its checkpoint
 * @param episode its number within phase and checkpoint
 * @param environmentSeed the seed of its chances
 * @param steps its perceptions, the first observation included
 */
public record EpisodeTrace(
    String environment,
    String agent,
    String knowledge,
    int seed,
    Phase phase,
    long checkpoint,
    int episode,
    long environmentSeed,
    List<Step> steps) {

  private static final int KEY = 9; // columns that say which episode

  /** Copies the list. */
  public EpisodeTrace {
    steps = List.copyOf(steps);
  }

  /**
   * One perception; what does not apply is empty.
   *
   * @param step steps taken so far
   * @param action the label of the action that led here
   * @param reward what it was paid
   * @param observation what was perceived, JSON by modality
   * @param picture lines of text
   * @param state the true state, JSON by factor
   * @param observerBelief the exact belief, JSON as {@link BeliefText} writes it
   * @param observerInfoGain what the perception told, in bits
   * @param agentBelief the agent's belief, in the same form
   * @param agentFreeEnergy of the perception, in nats
   * @param agentPlan the policies behind the action, JSON as {@link PlanText} writes it
   */
  public record Step(
      int step,
      Optional<String> action,
      OptionalDouble reward,
      String observation,
      Optional<String> picture,
      Optional<String> state,
      Optional<String> observerBelief,
      OptionalDouble observerInfoGain,
      Optional<String> agentBelief,
      OptionalDouble agentFreeEnergy,
      Optional<String> agentPlan) {

    /**
     * A step of which only the world is known.
     *
     * @param step steps taken so far
     * @param action the label of the action that led here
     * @param reward what it was paid
     * @param observation what was perceived, JSON by modality
     * @param picture lines of text
     * @param state the true state, JSON by factor
     * @return the step
     */
    public static Step ofWorld(
        int step,
        Optional<String> action,
        OptionalDouble reward,
        String observation,
        Optional<String> picture,
        Optional<String> state) {
      return new Step(
          step,
          action,
          reward,
          observation,
          picture,
          state,
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty());
    }

    /**
     * This step without what was believed and planned.
     *
     * @return what the world alone decides
     */
    public Step world() {
      return ofWorld(step, action, reward, observation, picture, state);
    }

    /** The step of a row, after the columns that say which episode. */
    static Step of(List<String> cells) {
      return new Step(
          Integer.parseInt(cells.get(0)),
          text(cells.get(1)),
          number(cells.get(2)),
          cells.get(3),
          text(cells.get(4)),
          text(cells.get(5)),
          text(cells.get(6)),
          number(cells.get(7)),
          text(cells.get(8)),
          number(cells.get(9)),
          text(cells.get(10)));
    }

    private static Optional<String> text(String cell) {
      return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static OptionalDouble number(String cell) {
      return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }
  }

  /**
   * This episode with other steps.
   *
   * @param seed the seed of its chances
   * @param others its perceptions
   * @return a new episode
   */
  public EpisodeTrace with(long seed, List<Step> others) {
    return new EpisodeTrace(
        environment, agent, knowledge, this.seed, phase, checkpoint, episode, seed, others);
  }

  /**
   * This episode without what was believed and planned.
   *
   * @return what the world alone decides, given the actions
   */
  public EpisodeTrace world() {
    return with(environmentSeed, steps.stream().map(Step::world).toList());
  }

  /**
   * The recorded episodes of a folder, one after another, in the order of the rows.
   *
   * @param folder a result folder with {@code steps.csv.gz}
   * @param action receives every episode
   * @throws IOException if the file is not there or cannot be read
   */
  public static void read(Path folder, Consumer<EpisodeTrace> action) throws IOException {
    Path file = folder.resolve(ResultFolder.STEPS);
    List<List<String>> rows = new ArrayList<>(); // of one episode
    Rows.read(
        file,
        Rows.header(file),
        row -> {
          if (!rows.isEmpty() && !key(rows.get(0)).equals(key(row))) {
            action.accept(of(rows));
            rows.clear();
          }
          rows.add(row);
        });
    if (!rows.isEmpty()) {
      action.accept(of(rows));
    }
  }

  private static List<String> key(List<String> row) {
    return row.subList(1, KEY);
  }

  private static EpisodeTrace of(List<List<String>> rows) {
    List<String> first = rows.get(0);
    return new EpisodeTrace(
        first.get(1),
        first.get(2),
        first.get(3),
        Integer.parseInt(first.get(4)),
        Phase.of(first.get(5)),
        Long.parseLong(first.get(6)),
        Integer.parseInt(first.get(7)),
        Long.parseLong(first.get(8)),
        rows.stream().map(row -> Step.of(row.subList(KEY, row.size()))).toList());
  }
}
