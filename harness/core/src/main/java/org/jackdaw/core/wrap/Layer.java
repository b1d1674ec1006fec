package org.jackdaw.core.wrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.Places;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * One wrapper around one world: passes everything on; a subclass changes what it is about, and the
 * model likewise.
 */
abstract class Layer implements Wrapping {

  final Environment inside;
  final WrapperPlace place;
  private final EnvironmentSpec spec;
  private Model latestInside; // null before the first model is asked for
  private Model latestChanged;
  private long latestRun;

  /**
   * A layer.
   *
   * @param inside the world inside
   * @param place where the wrapper stands
   * @param spec what the wrapped world says of itself
   */
  Layer(Environment inside, WrapperPlace place, EnvironmentSpec spec) {
    this.inside = inside;
    this.place = place;
    this.spec = spec;
  }

  /** Why a model cannot be changed as this wrapper changes the world; empty if it can. */
  abstract Optional<String> hindrance(Model model);

  /** The model of the wrapped world; there is no hindrance. */
  abstract Model changed(Model model, long runSeed);

  @Override
  public final EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Observation reset(Episode episode) {
    return inside.reset(episode);
  }

  @Override
  public final Map<String, String> provenance() {
    return inside.provenance();
  }

  @Override
  public final void close() {
    inside.close();
  }

  /** Refuses what is no action, before it meets the chance of this wrapper. */
  final void require(Value action) {
    if (!spec.actions().contains(action)) {
      throw new IllegalArgumentException(
          spec.id() + ": action " + action + " is not in " + spec.actions());
    }
  }

  @Override
  public final boolean publishes() {
    return inside instanceof PublishesModel && hindrances().isEmpty();
  }

  @Override
  public final List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (inside instanceof Withholds inner) {
      reasons.addAll(inner.reasons());
    }
    hindrances().forEach(reason -> reasons.add(place.id() + ": " + reason));
    return reasons;
  }

  private List<String> hindrances() {
    List<String> found = new ArrayList<>();
    if (inside instanceof PublishesModel publisher) {
      hindrance(publisher.model(0)).ifPresent(found::add);
      for (int change : publisher.changes()) {
        hindrance(publisher.model(0, change)).filter(r -> !found.contains(r)).ifPresent(found::add);
      }
    }
    return found;
  }

  @Override
  public final Model model(long runSeed, int trained) {
    Model model = ((PublishesModel) inside).model(runSeed, trained);
    if (model != latestInside || runSeed != latestRun) {
      latestChanged = changed(model, runSeed);
      latestInside = model;
      latestRun = runSeed;
    }
    return latestChanged;
  }

  @Override
  public final List<Integer> changes() {
    return ((PublishesModel) inside).changes();
  }

  @Override
  public final boolean reveals() {
    return inside instanceof RevealsState;
  }

  @Override
  public HiddenState hiddenState() {
    return ((RevealsState) inside).hiddenState();
  }

  @Override
  public boolean drawn() {
    return inside instanceof RendersText;
  }

  @Override
  public final String render() {
    return ((RendersText) inside).render();
  }

  @Override
  public final Optional<Places> places() {
    return ((RendersText) inside).places();
  }
}
