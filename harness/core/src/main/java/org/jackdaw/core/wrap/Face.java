package org.jackdaw.core.wrap;

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
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * A wrapped world as its users see it: an object that publishes, reveals and draws what the
 * wrapping has, and has no other interface than these.
 *
 * <p>Implementation note: a picture is kept where model and state are both shown or both not, which
 * spares two classes that hardly any world needs.
 */
class Face implements Environment, Withholds {

  final Wrapping wrapping;

  private Face(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  static Environment of(Wrapping wrapping) {
    if (wrapping.publishes() && wrapping.reveals()) {
      return wrapping.drawn() ? new Drawn(wrapping) : new Open(wrapping);
    }
    if (wrapping.publishes()) {
      return new Publishing(wrapping);
    }
    if (wrapping.reveals()) {
      return new Revealing(wrapping);
    }
    return wrapping.drawn() ? new Pictured(wrapping) : new Face(wrapping);
  }

  @Override
  public final EnvironmentSpec spec() {
    return wrapping.spec();
  }

  @Override
  public final Observation reset(Episode episode) {
    return wrapping.reset(episode);
  }

  @Override
  public final StepResult step(Value action) {
    return wrapping.step(action);
  }

  @Override
  public final Map<String, String> provenance() {
    return wrapping.provenance();
  }

  @Override
  public final void close() {
    wrapping.close();
  }

  @Override
  public final List<String> reasons() {
    return wrapping.reasons();
  }

  private static final class Pictured extends Face implements RendersText {

    Pictured(Wrapping wrapping) {
      super(wrapping);
    }

    @Override
    public String render() {
      return wrapping.render();
    }

    @Override
    public Optional<Places> places() {
      return wrapping.places();
    }
  }

  private static final class Revealing extends Face implements RevealsState {

    Revealing(Wrapping wrapping) {
      super(wrapping);
    }

    @Override
    public HiddenState hiddenState() {
      return wrapping.hiddenState();
    }
  }

  private static class Publishing extends Face implements PublishesModel {

    Publishing(Wrapping wrapping) {
      super(wrapping);
    }

    @Override
    public final Model model(long runSeed) {
      return wrapping.model(runSeed, 0);
    }

    @Override
    public final Model model(long runSeed, int trained) {
      return wrapping.model(runSeed, trained);
    }

    @Override
    public final List<Integer> changes() {
      return wrapping.changes();
    }
  }

  private static class Open extends Publishing implements RevealsState {

    Open(Wrapping wrapping) {
      super(wrapping);
    }

    @Override
    public final HiddenState hiddenState() {
      return wrapping.hiddenState();
    }
  }

  private static final class Drawn extends Open implements RendersText {

    Drawn(Wrapping wrapping) {
      super(wrapping);
    }

    @Override
    public String render() {
      return wrapping.render();
    }

    @Override
    public Optional<Places> places() {
      return wrapping.places();
    }
  }
}
