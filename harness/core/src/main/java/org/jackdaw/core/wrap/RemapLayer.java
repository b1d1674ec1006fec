package org.jackdaw.core.wrap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Permutes what is done and what is seen. */
final class RemapLayer extends Layer {

  private static final int MOST_REMEMBERED = 4096;

  private final RemapPlan plan;
  private final Map<Observation, Observation> shown = new HashMap<>(); // spares most steps the work
  private Remap remap;
  private long run;

  RemapLayer(Environment inside, WrapperPlace place, RemapPlan plan) {
    super(inside, place, Verdict.carried(inside.spec()));
    this.plan = plan;
    this.run = 0;
    this.remap = plan.of(run);
  }

  @Override
  public boolean drawn() {
    return false; // the picture would tell what the labels hide
  }

  @Override
  public Observation reset(Episode episode) {
    if (episode.runSeed() != run) {
      run = episode.runSeed();
      remap = plan.of(run);
      shown.clear();
    }
    return shown(inside.reset(episode));
  }

  private Observation shown(Observation seen) {
    if (shown.size() >= MOST_REMEMBERED) {
      shown.clear();
    }
    return shown.computeIfAbsent(seen, remap::shown);
  }

  @Override
  public StepResult step(Value action) {
    require(action);
    StepResult result = inside.step(remap.executed(action));
    return new StepResult(
        shown(result.observation()),
        result.reward(),
        result.terminated(),
        result.truncated(),
        Verdict.on(inside.spec(), result));
  }

  @Override
  Optional<String> hindrance(Model model) {
    return Optional.empty();
  }

  @Override
  Model changed(Model model, long runSeed) {
    return new RemappedModel(model, plan.of(runSeed)).model();
  }
}
