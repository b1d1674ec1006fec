package org.jackdaw.core.wrap;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Pays rewards later. */
final class DelayLayer extends Layer {

  private final double[] earned; // by the latest step, the one before it, ...
  private Optional<DelayedModel> known = Optional.empty(); // of the episode, where published
  private Optional<Value> latestAction = Optional.empty();
  private int[] before = new int[0]; // states before the latest move, where they matter

  DelayLayer(Environment inside, WrapperPlace place, int delay) {
    super(inside, place, Verdict.carried(inside.spec()));
    this.earned = new double[delay + 1];
  }

  private int delay() {
    return earned.length - 1;
  }

  @Override
  public Observation reset(Episode episode) {
    Arrays.fill(earned, 0);
    latestAction = Optional.empty();
    if (inside instanceof RevealsState && inside instanceof PublishesModel publisher) {
      Model model = publisher.model(episode.runSeed(), episode.trained());
      if (known.filter(delayed -> delayed.isOf(model)).isEmpty()) {
        known =
            hindrance(model).isEmpty()
                ? Optional.of(new DelayedModel(model, place, delay()))
                : Optional.empty();
      }
    }
    return inside.reset(episode);
  }

  @Override
  public StepResult step(Value action) {
    require(action);
    remember();
    StepResult result = inside.step(action);
    latestAction = Optional.of(action);
    System.arraycopy(earned, 0, earned, 1, delay());
    earned[0] = result.reward();
    return new StepResult(
        result.observation(),
        result.terminated() ? owed() : earned[delay()],
        result.terminated(),
        result.truncated(),
        Verdict.on(inside.spec(), result));
  }

  private double owed() {
    double sum = 0;
    for (int k = delay(); k >= 0; k--) {
      sum += earned[k];
    }
    return sum;
  }

  private void remember() {
    if (known.filter(DelayedModel::remembersStates).isPresent()) {
      HiddenState now = ((RevealsState) inside).hiddenState();
      before = new int[now.factors()];
      for (int f = 0; f < before.length; f++) {
        before[f] = now.state(f);
      }
    }
  }

  @Override
  Optional<String> hindrance(Model model) {
    return DelayedModel.hindrance(model, delay());
  }

  @Override
  Model changed(Model model, long runSeed) {
    return model.reward().isEmpty() ? model : new DelayedModel(model, place, delay()).model();
  }

  @Override
  public HiddenState hiddenState() {
    HiddenState inner = ((RevealsState) inside).hiddenState();
    return known
        .filter(delayed -> delayed.pays())
        .<HiddenState>map(
            delayed -> new Appended(inner, delayed.added(before, latestAction, earned)))
        .orElse(inner);
  }
}
