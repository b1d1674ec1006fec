package org.jackdaw.aif.agent;

import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.inductive.InductiveRule;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * States that the agent intends to reach; see {@link Intention}.
 *
 * @param goals the states
 * @param depth sets of states that are worked back
 * @param threshold when a move is possible
 * @param epsilon what being off the way counts
 */
public record InductiveOptions(
    @Documented(
            value =
                "intended states, each factor=state by label or number: several of a factor are"
                    + " alternatives, those of several factors are meant together; none plans"
                    + " without",
            range = "factor=state")
        List<String> goals,
    @Documented(
            value = "most moves that are worked back from a goal",
            range = ">= 1",
            unit = "steps")
        int depth,
    @Documented(
            value = "a move is possible if some action makes it with more than this probability",
            range = "[0, 1)")
        double threshold,
    @Documented(
            value = "a planned state off the way counts the logarithm of this",
            range = "(0, 1]")
        double epsilon) {

  /** Copies the goals; refuses values out of range. */
  public InductiveOptions {
    goals = List.copyOf(goals);
    OptionChecks.atLeast("inductive.depth", depth, 1);
    OptionChecks.fraction("inductive.threshold", threshold);
    OptionChecks.probability("inductive.epsilon", epsilon);
  }

  /**
   * The intention.
   *
   * @return empty if there are no goals
   * @throws IllegalArgumentException if a goal cannot be read
   */
  Optional<Intention> intention(
      Model published, WorkingModel model, InductiveRule.Direction direction) {
    if (goals.isEmpty()) {
      return Optional.empty();
    }
    // sets: the goals themselves, and one for each move
    InductiveRule rule = new InductiveRule(depth + 1, threshold, epsilon, direction);
    List<double[]> intended = new StateReader(published, model).goals("inductive.goals", goals);
    return Optional.of(new Intention(model, intended, rule));
  }
}
