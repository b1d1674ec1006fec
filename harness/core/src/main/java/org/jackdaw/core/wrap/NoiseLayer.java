package org.jackdaw.core.wrap;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableBuilder;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.api.space.Vector;

/** Replaces outcomes by chance, and shakes numbers. */
final class NoiseLayer extends Layer {

  private final double probability;
  private final double deviation;
  private final NoisyModalities noisy;
  private SeedTree seeds = SeedTree.root(0); // of the episode
  private long steps;

  NoiseLayer(
      Environment inside,
      WrapperPlace place,
      ObservationNoise.Options options,
      NoisyModalities noisy) {
    super(inside, place, Verdict.carried(inside.spec()));
    this.probability = options.probability();
    this.deviation = options.deviation();
    this.noisy = noisy;
  }

  @Override
  public boolean drawn() {
    return false; // the picture would tell what the noise hides
  }

  @Override
  public Observation reset(Episode episode) {
    seeds = place.seeds(episode.seed());
    steps = 0;
    return blurred(inside.reset(episode));
  }

  @Override
  public StepResult step(Value action) {
    StepResult result = inside.step(action);
    steps++;
    return new StepResult(
        blurred(result.observation()),
        result.reward(),
        result.terminated(),
        result.truncated(),
        Verdict.on(inside.spec(), result));
  }

  private Observation blurred(Observation seen) {
    for (int m : noisy.positions()) {
      if (seen.present(m) && (seen.value(m) instanceof Vector || struck(m))) {
        return Observations.mapped(seen, this::blurred);
      }
    }
    return seen;
  }

  private boolean struck(int modality) {
    return KeyedRandom.uniform(seeds.seed(), steps, 2L * modality) < probability;
  }

  private Value blurred(int modality, Value value) {
    if (!noisy.contain(modality)) {
      return value;
    }
    if (value instanceof Vector vector) {
      Box box = (Box) spec().observations().modalities().get(modality).space();
      return shaken(vector, box, seeds.child(steps).child(modality).stream());
    }
    return struck(modality)
        ? Index.of(
            (int) (KeyedRandom.uniform(seeds.seed(), steps, 2L * modality + 1) * size(modality)))
        : value;
  }

  private Vector shaken(Vector vector, Box box, RandomStream random) {
    double[] shaken = vector.toArray();
    for (int i = 0; i < shaken.length; i++) {
      double moved = shaken[i] + deviation * random.nextGaussian();
      shaken[i] = Math.max(box.low().get(i), Math.min(box.high().get(i), moved));
    }
    return Vector.of(shaken);
  }

  private int size(int modality) {
    return ((Discrete) spec().observations().modalities().get(modality).space()).size();
  }

  private boolean pays(Model model) {
    return noisy.pay() && model.reward().filter(r -> !r.rewardOnly()).isPresent();
  }

  @Override
  Optional<String> hindrance(Model model) {
    return pays(model) ? PaidApart.hindrance(model) : Optional.empty();
  }

  @Override
  Model changed(Model model, long runSeed) {
    Model apart = pays(model) ? PaidApart.of(model, place.named("paid")) : model;
    ModelBuilder builder = apart.toBuilder();
    for (int m : noisy.positions()) {
      String name = spec().observations().modalities().get(m).name();
      Conditional likelihood = apart.likelihood(apart.modality(name));
      builder.likelihood(name, likelihood.with(mixed(likelihood.table())));
    }
    return builder.build();
  }

  private Table mixed(Table table) {
    TableBuilder mixed = new TableBuilder(table.rows(), table.columns());
    double[] column = new double[table.rows()];
    for (int c = 0; c < table.columns(); c++) {
      Arrays.fill(column, probability / table.rows());
      table.addColumn(c, 1 - probability, column);
      mixed.add(column);
    }
    return mixed.build();
  }
}
