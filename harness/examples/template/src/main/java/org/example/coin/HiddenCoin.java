package org.example.coin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * A coin lies under a cup: look at a price, or name a side.
 *
 * <p><b>Hidden state.</b> {@code side} (heads, tails), drawn anew each episode.
 *
 * <p><b>Observations.</b> {@code seen} (nothing, heads, tails); absent before the first move.
 *
 * <p><b>Actions.</b> {@code move}: peek, say-heads, say-tails.
 *
 * <p><b>Reward.</b> Minus the price for peeking; +1 for the right side, -1 for the wrong one.
 *
 * <p><b>Start.</b> Either side with probability one half.
 *
 * <p><b>End.</b> After four steps.
 *
 * <p><b>Published model.</b> Exact.
 *
 * <p><b>Known optimum.</b> Peek once, then say the side three times: 3 - price.
 *
 * <p><b>References.</b> None; made for this template.
 */
public final class HiddenCoin implements Environment, PublishesModel, RevealsState {

  private static final int PEEK = 0;
  private static final int SAY_HEADS = 1;
  private static final int STEPS = 4;

  private final double peekCost;
  private final Model model;
  private final EnvironmentSpec spec;
  private int side;
  private boolean started;

  private HiddenCoin(Options options) {
    peekCost = options.peekCost();
    model = modelOf(peekCost);
    spec =
        new EnvironmentSpec(
            "hidden-coin",
            model.observationSpace(),
            model.actions().space(),
            OptionalInt.of(STEPS),
            Optional.empty(),
            List.of());
  }

  /**
   * What can be set.
   *
   * @param peekCost the price of looking
   */
  public record Options(
      @Documented(value = "price of looking", range = "(0, 1)", unit = "reward") double peekCost) {

    /** Refuses a price outside (0, 1). */
    public Options {
      if (!(peekCost > 0 && peekCost < 1)) {
        throw new IllegalArgumentException(
            "hidden-coin: peek-cost must be in (0, 1), got " + peekCost);
      }
    }
  }

  /** Makes the world. */
  public static final class Factory implements EnvironmentFactory<Options> {

    @Override
    public String id() {
      return "hidden-coin";
    }

    @Override
    public String summary() {
      return "a coin under a cup: look at a price, or name a side";
    }

    @Override
    public Options defaults() {
      return new Options(0.1);
    }

    @Override
    public Environment create(Options options) {
      return new HiddenCoin(options);
    }
  }

  private static Model modelOf(double peekCost) {
    return Model.builder()
        .factor("side", "heads", "tails")
        .control("move", "peek", "say-heads", "say-tails")
        .modality("seen", "nothing", "heads", "tails")
        .modality("pay", "price", "right", "wrong")
        .deterministicLikelihood(
            "seen",
            List.of(Parent.after("side"), Parent.control("move")),
            p -> p[1] == PEEK ? 1 + p[0] : 0)
        .deterministicLikelihood(
            "pay",
            List.of(Parent.after("side"), Parent.control("move")),
            p -> p[1] == PEEK ? 0 : (p[1] - SAY_HEADS == p[0] ? 1 : 2))
        .rewardOnly("pay", -peekCost, 1, -1)
        .build();
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Model model(long runSeed) {
    return model;
  }

  @Override
  public Observation reset(Episode episode) {
    side = KeyedRandom.uniform(episode.seed(), 0, 0) < 0.5 ? 0 : 1;
    started = true;
    return Observation.ofIndices(-1);
  }

  @Override
  public StepResult step(Value action) {
    if (!started) {
      throw new IllegalStateException("hidden-coin: step before reset");
    }
    if (!spec.actions().contains(action)) {
      throw new IllegalArgumentException("hidden-coin: no such action: " + action);
    }
    int move = ((Index) action).value();
    if (move == PEEK) {
      return new StepResult(Observation.ofIndices(1 + side), -peekCost, false, false);
    }
    double pay = move - SAY_HEADS == side ? 1 : -1;
    return new StepResult(Observation.ofIndices(0), pay, false, false);
  }

  @Override
  public HiddenState hiddenState() {
    return new HiddenState() {
      @Override
      public int factors() {
        return 1;
      }

      @Override
      public int state(int factor) {
        return side;
      }
    };
  }
}
