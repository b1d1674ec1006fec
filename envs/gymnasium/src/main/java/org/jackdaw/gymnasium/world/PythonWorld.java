package org.jackdaw.gymnasium.world;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.RendersPicture;
import org.jackdaw.api.env.RendersText;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.gymnasium.broker.Fleet;

/**
 * A Python environment as a world. The environment is made at the first reset, seeded from the
 * episode's seed at every reset, and made anew in another process, up to where it was, when its
 * process is lost.
 */
public final class PythonWorld implements Environment, RendersText, RendersPicture {

  /** What a drawing begins with. */
  private enum Mark {
    TEXT('t'),
    PICTURE('p');

    private final char letter;

    Mark(char letter) {
      this.letter = letter;
    }
  }

  /** Leaves 31 bits: Python's seeds are not negative, and many packages hold them in 32 bits. */
  private static final int UNUSED_SEED_BITS = 33;

  private final EnvironmentSpec spec;
  private final Map<String, String> versions;
  private final Layout layout;
  private final Course course;
  private final Optional<String> renderMode;
  private Optional<Observation> seen = Optional.empty();
  private boolean running;

  /**
   * A world.
   *
   * @param spec what it says of itself
   * @param description what the environment says
   * @param versions versions of Python and of the packages that it comes from, by name
   * @param task what Python is asked for
   * @param fleet the processes it may live in
   */
  public PythonWorld(
      EnvironmentSpec spec,
      Description description,
      Map<String, String> versions,
      PythonTask task,
      Fleet fleet) {
    this.spec = spec;
    this.versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    this.layout = new Layout(description, task.mask());
    this.renderMode = task.renderMode();
    this.course = new Course(fleet, task.json(), layout.replyBytes());
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Map<String, String> provenance() {
    return versions;
  }

  @Override
  public Observation reset(Episode episode) {
    running = false;
    long seed = episode.seed() >>> UNUSED_SEED_BITS;
    StepResult first = course.begin(layout.reset(seed), layout::result);
    running = true;
    return shown(first.observation());
  }

  @Override
  public StepResult step(Value action) {
    if (!running) {
      throw new IllegalStateException(spec.id() + ": step after the last step, or before reset");
    }
    if (!spec.actions().contains(action)) {
      throw new IllegalArgumentException(
          spec.id() + ": action " + action + " is not in " + spec.actions());
    }
    running = false; // unless the answer says so
    StepResult result = course.go(layout.step(action), layout::result);
    running = !result.last();
    shown(result.observation());
    return result;
  }

  private Observation shown(Observation observation) {
    seen = Optional.of(observation);
    return observation;
  }

  /**
   * What was observed last.
   *
   * @return the observation
   * @throws IllegalStateException before the first reset
   */
  Observation seen() {
    return seen.orElseThrow(
        () -> new IllegalStateException(spec.id() + ": nothing is seen before the first reset"));
  }

  /** What the environment draws as text; where it draws none, the observation in words. */
  @Override
  public String render() {
    Observation latest = seen();
    return drawn("ansi", Mark.TEXT)
        .map(text -> new String(text, StandardCharsets.UTF_8).stripTrailing())
        .orElseGet(() -> words(latest));
  }

  /** What the environment draws, if it was made to draw so and does, without the mark. */
  private Optional<byte[]> drawn(String mode, Mark mark) {
    return renderMode
        .filter(mode::equals)
        .map(made -> course.picture())
        .filter(drawing -> drawing[0] == mark.letter)
        .map(drawing -> Arrays.copyOfRange(drawing, 1, drawing.length));
  }

  private String words(Observation observation) {
    return IntStream.range(0, observation.size())
        .mapToObj(m -> spec.observations().modalities().get(m).name() + ": " + observation.value(m))
        .collect(Collectors.joining("\n"));
  }

  /**
   * What the environment draws as a picture.
   *
   * @return the picture; empty unless the render mode is {@code rgb_array}
   * @throws IllegalStateException before the first reset
   */
  public Optional<Picture> picture() {
    seen();
    return drawn("rgb_array", Mark.PICTURE).map(Picture::parse);
  }

  @Override
  public Optional<byte[]> png() {
    return picture().map(Picture::png);
  }

  @Override
  public void close() {
    running = false;
    course.close();
  }
}
