package org.jackdaw.core.wrap;

import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.KeyedRandom;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * Leaves a world as it is and tells the luck in its payments: of the kinds of luck that would have
 * led to what was shown, one is drawn for the hidden state.
 */
final class LuckLayer extends Layer {

  private static final String NAME = "luck";

  private Optional<Luck> luck = Optional.empty(); // of the episode
  private SeedTree seeds = SeedTree.root(0);
  private Observation latest = Observation.of();
  private Optional<Value> action = Optional.empty();
  private int[] before = new int[0];
  private long steps;

  private LuckLayer(Environment inside, WrapperPlace place) {
    super(inside, place, inside.spec());
  }

  /** The world with its luck told; the world itself where its payments are shown without chance. */
  static Environment around(Environment world, WrapperPlace place) {
    return world instanceof PublishesModel publisher && lucky(publisher, place)
        ? Face.of(new LuckLayer(world, place))
        : world;
  }

  private static boolean lucky(PublishesModel publisher, WrapperPlace place) {
    return Luck.of(publisher.model(0), place.named(NAME)).isPresent()
        || publisher.changes().stream()
            .anyMatch(at -> Luck.of(publisher.model(0, at), place.named(NAME)).isPresent());
  }

  @Override
  public Observation reset(Episode episode) {
    Model model = ((PublishesModel) inside).model(episode.runSeed(), episode.trained());
    if (luck.filter(known -> known.isOf(model)).isEmpty()) {
      luck = Luck.of(model, place.named(NAME));
    }
    seeds = place.seeds(episode.seed()).child(NAME);
    steps = 0;
    action = Optional.empty();
    latest = inside.reset(episode);
    return latest;
  }

  @Override
  public StepResult step(Value chosen) {
    require(chosen);
    before = reveals() ? states() : before;
    StepResult result = inside.step(chosen);
    steps++;
    action = Optional.of(chosen);
    latest = result.observation();
    return result;
  }

  private int[] states() {
    HiddenState now = ((RevealsState) inside).hiddenState();
    int[] states = new int[now.factors()];
    for (int f = 0; f < states.length; f++) {
      states[f] = now.state(f);
    }
    return states;
  }

  @Override
  Optional<String> hindrance(Model model) {
    return Optional.empty();
  }

  @Override
  Model changed(Model model, long runSeed) {
    return Luck.of(model, place.named(NAME)).map(Luck::model).orElse(model);
  }

  @Override
  public HiddenState hiddenState() {
    HiddenState inner = ((RevealsState) inside).hiddenState();
    return luck.<HiddenState>map(known -> new Appended(inner, drawn(known))).orElse(inner);
  }

  private int drawn(Luck known) {
    double uniform = KeyedRandom.uniform(seeds.seed(), steps, 0);
    Model model = known.bare();
    int shown = latest.outcome(position(model, known.modality()));
    if (shown < 0) {
      return known.drawn(uniform);
    }
    int[] controls = new int[model.controls().size()];
    action.ifPresent(
        taken -> {
          int joint = model.actions().joint(taken);
          for (int c = 0; c < controls.length; c++) {
            controls[c] = model.actions().control(joint, c);
          }
        });
    int column = model.likelihoodColumn(known.modality(), before, states(), controls);
    return known.drawn(column, shown, uniform);
  }

  private int position(Model model, int modality) {
    return spec().observations().position(model.modalities().get(modality).name());
  }
}
