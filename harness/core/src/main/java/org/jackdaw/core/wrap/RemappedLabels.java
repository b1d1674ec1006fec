package org.jackdaw.core.wrap;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.option.Documented;

/**
 * Labels change their meaning: actions and outcomes are permuted, so what an agent brings with it
 * about the order or the names of them misleads it. Spaces stay as they are. A permutation is
 * given, drawn from a seed for all runs, or drawn anew for each run (the action mapping of bsuite,
 * Osband et al. 2020). Of a space of several controls each control is permuted by itself; spaces
 * that are not finite stay as they are.
 *
 * <p><b>Published model.</b> The same tables with permuted rows and columns; where the permutation
 * is drawn per run, a model for each run.
 */
public final class RemappedLabels implements WrapperFactory<RemappedLabels.Options> {

  /** The wrapper's id. */
  static final String ID = "remapped-labels";

  /** For the service loader. */
  public RemappedLabels() {}

  /** What a drawn permutation is about. */
  public enum Part {
    /** Actions and outcomes. */
    ALL,
    /** Actions only. */
    ACTIONS,
    /** Outcomes only. */
    OBSERVATIONS
  }

  /**
   * Options of remapped labels.
   *
   * @param seed what permutations are drawn from
   * @param part what is permuted
   * @param actions the permutation of the actions
   * @param observations permutations of outcomes
   */
  public record Options(
      @Documented("Seed of the permutations; null: drawn anew for each run") OptionalLong seed,
      @Documented("What drawn permutations are about: all, actions, observations") Part part,
      @Documented(
              value =
                  "Given permutation: action i does what action actions[i] of the world does; empty:"
                      + " drawn, unless observations are given",
              range = "a permutation of 0, 1, ...")
          List<Integer> actions,
      @Documented(
              value =
                  "Given permutations by modality: outcome i of the world is shown as"
                      + " observations[i]; empty: drawn, unless actions are given",
              range = "permutations of 0, 1, ...")
          Map<String, List<Integer>> observations) {

    /** Checks that what is given are permutations, and that nothing given is drawn too. */
    public Options {
      actions = List.copyOf(actions);
      Permutation.check(ID + ": actions", actions);
      observations.forEach((m, given) -> Permutation.check(ID + ": observations." + m, given));
      boolean given = !actions.isEmpty() || !observations.isEmpty();
      if (given && (seed.isPresent() || part != Part.ALL)) {
        throw new IllegalArgumentException(
            ID + ": seed and part are for drawn permutations, and these are given");
      }
    }

    boolean given() {
      return !actions.isEmpty() || !observations.isEmpty();
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "Permutes actions and outcomes: given, drawn from a seed, or drawn anew for each run.";
  }

  @Override
  public Options defaults() {
    return new Options(OptionalLong.empty(), Part.ALL, List.of(), Map.of());
  }

  @Override
  public Environment wrap(Options options, Environment world, WrapperPlace place) {
    return Face.of(new RemapLayer(world, place, new RemapPlan(options, world.spec(), place)));
  }
}
