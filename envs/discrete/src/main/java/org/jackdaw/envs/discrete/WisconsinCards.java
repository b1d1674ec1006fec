package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * Wisconsin card sorting: sort cards by a rule that is not told and changes once it is known.
 *
 * <p><b>Hidden state.</b> {@code rule} (colour, shape, number), {@code streak} (right answers in a
 * row), and the card's {@code colour}, {@code shape} and {@code number} (0 to 3 each).
 *
 * <p><b>Observations.</b> {@code colour}, {@code shape} and {@code number}, always true, also at
 * the reset.
 *
 * <p><b>Actions.</b> {@code pile}: 0 to 3; the pile's own card has this colour, shape and number.
 *
 * <p><b>Reward.</b> {@code right-reward} if card and pile agree in the feature of the rule, else
 * {@code wrong-reward}; a reward-only modality {@code reward} (wrong, right).
 *
 * <p><b>Start.</b> Any rule and card, no streak.
 *
 * <p><b>End.</b> Never by itself. After {@code streak} right answers in a row the rule becomes one
 * of the two others. Every step shows a new card, uniformly drawn. Step limit 128. There is no
 * success.
 *
 * <p><b>Published model.</b> Exact. Differs from the paper form: cards are drawn with replacement,
 * and rules in any order.
 *
 * <p><b>Known optimum.</b> At most {@code right-reward} per step; uniformly random a quarter of
 * right answers.
 *
 * <p><b>References.</b> Grant and Berg 1948, doi:10.1037/h0059831.
 */
public final class WisconsinCards {

  private static final String ID = "wisconsin-cards";
  private static final int STEP_LIMIT = 128;
  private static final int PILES = 4;
  private static final List<String> FEATURES = List.of("colour", "shape", "number");

  private WisconsinCards() {}

  /**
   * Options of card sorting.
   *
   * @param streak right answers in a row until the rule changes
   * @param rightReward reward of a right answer
   * @param wrongReward reward of a wrong answer
   */
  public record Options(
      @Documented(
              value = "Right answers in a row until the rule changes",
              range = "[1, 100]",
              unit = "steps")
          int streak,
      @Documented(value = "Reward of a right answer; differs from wrong-reward", unit = "reward")
          double rightReward,
      @Documented(value = "Reward of a wrong answer", unit = "reward") double wrongReward) {

    /** Checks the options. */
    public Options {
      Check.within(ID, "streak", streak, 1, 100);
      Check.finite(ID, "right-reward", rightReward);
      Check.finite(ID, "wrong-reward", wrongReward);
      Check.that(
          rightReward != wrongReward,
          ID + ": right-reward must differ from wrong-reward, got both " + rightReward);
    }
  }

  /** Makes packs of cards. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Wisconsin card sorting: sort by a rule that is not told and changes";
    }

    @Override
    public Options defaults() {
      return new Options(10, 1, -1);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * Card sorting as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    ModelBuilder builder = Model.builder().factor(new Variable("rule", FEATURES));
    builder.factor(Variable.numbered("streak", options.streak())).startAt("streak", "0");
    builder.control(Variable.numbered("pile", PILES));
    List<Parent> answer = new ArrayList<>(List.of(Parent.before("rule"), Parent.control("pile")));
    for (String feature : FEATURES) {
      ObservedState.declare(builder, Variable.numbered(feature, PILES));
      builder.transition(feature, List.of(), (v, column) -> Arrays.fill(column, 1.0 / PILES));
      answer.add(Parent.before(feature));
    }
    new RewardOutcomes()
        .with("wrong", options.wrongReward())
        .with("right", options.rightReward())
        .declare(builder, answer, v -> right(v) ? "right" : "wrong");
    rule(builder, answer, options.streak());
    return builder.build();
  }

  /** Of rule, pile and the card's features. */
  private static boolean right(int[] v) {
    return v[2 + v[0]] == v[1];
  }

  private static void rule(ModelBuilder builder, List<Parent> answer, int streak) {
    List<Parent> parents = new ArrayList<>(answer);
    parents.add(Parent.before("streak"));
    int last = parents.size() - 1;
    builder.deterministicTransition("streak", parents, v -> right(v) ? (v[last] + 1) % streak : 0);
    builder.sparseTransition(
        "rule",
        parents,
        (v, cells) -> {
          boolean changes = right(v) && v[last] == streak - 1;
          for (int rule = 0; rule < FEATURES.size(); rule++) {
            double kept = rule == v[0] ? 1 : 0;
            cells.add(rule, changes ? (1 - kept) / (FEATURES.size() - 1) : kept);
          }
        });
  }
}
