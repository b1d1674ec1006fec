package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * SixArms: from a hub, six arms are entered with small and smaller chances; the harder an arm is to
 * enter, the more it pays.
 *
 * <p><b>Hidden state.</b> {@code place}: hub, arm-1 to arm-6.
 *
 * <p><b>Observations.</b> {@code place}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code action}: 0 to 5. At the hub action k enters arm k + 1 with its chance,
 * else stays. Within the first arm every action but 4 stays; within arm i action i - 1 alone. Any
 * other returns to the hub.
 *
 * <p><b>Reward.</b> The arm's reward for staying in it, else 0; a reward-only modality {@code
 * reward} with one outcome per distinct reward.
 *
 * <p><b>Start.</b> At the hub.
 *
 * <p><b>End.</b> Never by itself. Step limit 1000. There is no success.
 *
 * <p><b>Published model.</b> Exact; undiscounted.
 *
 * <p><b>Known optimum.</b> With the default options 5400025.90 within 1000 steps, 6000 per step in
 * the long run; uniformly random 23311.96 within 1000 steps.
 *
 * <p><b>References.</b> Strehl and Littman 2008, doi:10.1016/j.jcss.2007.08.009.
 */
public final class SixArms {

  private static final String ID = "six-arms";
  private static final int STEP_LIMIT = 1000;
  private static final int ARMS = 6;
  private static final int LEAVES_FIRST = 4;

  private SixArms() {}

  /**
   * Options of SixArms.
   *
   * @param chances chance of entering each arm
   * @param rewards what each arm pays
   */
  public record Options(
      @Documented(value = "Chance of entering each arm", range = "six numbers in [0, 1]")
          List<Double> chances,
      @Documented(value = "Reward of staying in each arm", range = "six numbers", unit = "reward")
          List<Double> rewards) {

    /** Checks that there are six of each, and the chances. */
    public Options {
      chances = List.copyOf(chances);
      rewards = List.copyOf(rewards);
      Check.that(chances.size() == ARMS, ID + ": chances must be six, got " + chances);
      Check.that(rewards.size() == ARMS, ID + ": rewards must be six, got " + rewards);
      chances.forEach(chance -> Check.within(ID, "chances", chance, 0, 1));
      rewards.forEach(reward -> Check.finite(ID, "rewards", reward));
    }
  }

  /** Makes hubs with six arms. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "SixArms: the arms that are hardest to enter pay most";
    }

    @Override
    public Options defaults() {
      return new Options(
          List.of(1.0, 0.15, 0.1, 0.05, 0.03, 0.01),
          List.of(50.0, 133.0, 300.0, 800.0, 1660.0, 6000.0));
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * SixArms as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    ModelBuilder builder = Model.builder();
    List<String> places = List.of("hub", "arm-1", "arm-2", "arm-3", "arm-4", "arm-5", "arm-6");
    Variable place = new Variable("place", places);
    Variable action = Variable.numbered("action", ARMS);
    ObservedState.declare(builder, place, action, (v, cells) -> moved(options, v[0], v[1], cells));
    builder.startAt("place", "hub");
    RewardOutcomes rewards = new RewardOutcomes().with("hub", 0);
    for (int arm = 1; arm <= ARMS; arm++) {
      rewards.with(places.get(arm), options.rewards().get(arm - 1));
    }
    rewards.declare(
        builder,
        ObservedState.beforeAnd(place, action),
        v -> places.get(v[0] > 0 && stays(v[0], v[1]) ? v[0] : 0));
    return builder.build();
  }

  private static void moved(Options options, int place, int action, SparseFiller.Cells cells) {
    if (place == 0) {
      cells.add(action + 1, options.chances().get(action));
      cells.add(0, 1 - options.chances().get(action));
    } else {
      cells.add(stays(place, action) ? place : 0, 1);
    }
  }

  private static boolean stays(int arm, int action) {
    return arm == 1 ? action != LEAVES_FIRST : action == arm - 1;
  }
}
