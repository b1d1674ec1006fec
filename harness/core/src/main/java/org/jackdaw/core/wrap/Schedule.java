package org.jackdaw.core.wrap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * A world that changes as training goes on: one world after another, with equal spaces. Which one
 * an episode is in follows from {@link Episode#trained}, in both phases, so evaluation meets what
 * training would meet next.
 *
 * <p><b>Published model.</b> That of the world in force, where all of them publish one.
 */
public final class Schedule implements Wrapping {

  /**
   * A world and when it comes into force.
   *
   * @param from training episodes finished before its first episode
   * @param world the world, closed with the schedule
   */
  public record Segment(int from, Environment world) {}

  private static final int MOST_SHOWN = 80;

  private final List<Segment> segments;
  private final EnvironmentSpec spec;
  private Environment now;

  private Schedule(List<Segment> segments) {
    this.segments = List.copyOf(segments);
    this.now = segments.get(0).world();
    this.spec = declared(Verdict.carried(judging(segments).world().spec()), segments);
  }

  /**
   * A world that changes.
   *
   * @param segments the worlds in order; the first from 0, the others from ascending numbers
   * @return the world; it publishes, reveals and draws what all segments do
   * @throws IllegalArgumentException if the segments are not in order, or differ in observations,
   *     actions or step limit
   */
  public static Environment of(List<Segment> segments) {
    checkOrder(segments);
    segments.forEach(segment -> checkSpaces(segments.get(0), segment));
    return segments.size() == 1 ? segments.get(0).world() : Face.of(new Schedule(segments));
  }

  private static void checkOrder(List<Segment> segments) {
    for (int s = 0; s < segments.size(); s++) {
      int least = s == 0 ? 0 : segments.get(s - 1).from() + 1;
      if (segments.get(s).from() < least || segments.get(0).from() != 0) {
        throw new IllegalArgumentException(
            "segments must begin at 0 and ascend, got "
                + segments.stream().map(Segment::from).toList());
      }
    }
  }

  private static void checkSpaces(Segment first, Segment other) {
    EnvironmentSpec old = first.world().spec();
    EnvironmentSpec changed = other.world().spec();
    requireEqual(other, "observations", old.observations(), changed.observations());
    requireEqual(other, "actions", old.actions(), changed.actions());
    requireEqual(other, "step limit", old.stepLimit(), changed.stepLimit());
  }

  private static void requireEqual(Segment other, String what, Object old, Object changed) {
    if (!old.equals(changed)) {
      throw new IllegalArgumentException(
          "at "
              + other.from()
              + " the world changes its "
              + what
              + ", which must stay the same: "
              + shortened(old)
              + ", then "
              + shortened(changed));
    }
  }

  private static String shortened(Object what) {
    String text = what.toString();
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
  }

  /** A segment whose world judges success, where one does. */
  private static Segment judging(List<Segment> segments) {
    return segments.stream()
        .filter(segment -> segment.world().spec().success().isPresent())
        .findFirst()
        .orElse(segments.get(0));
  }

  /** The spec with the diagnostics of all segments. */
  private static EnvironmentSpec declared(EnvironmentSpec spec, List<Segment> segments) {
    Set<String> diagnostics = new LinkedHashSet<>(spec.diagnostics());
    segments.forEach(segment -> diagnostics.addAll(segment.world().spec().diagnostics()));
    return new EnvironmentSpec(
        spec.id(),
        spec.observations(),
        spec.actions(),
        spec.stepLimit(),
        spec.success(),
        List.copyOf(diagnostics));
  }

  private Environment inForce(int trained) {
    Environment latest = segments.get(0).world();
    for (Segment segment : segments) {
      latest = segment.from() <= trained ? segment.world() : latest;
    }
    return latest;
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Observation reset(Episode episode) {
    now = inForce(episode.trained());
    return now.reset(episode);
  }

  @Override
  public StepResult step(Value action) {
    StepResult result = now.step(action);
    return new StepResult(
        result.observation(),
        result.reward(),
        result.terminated(),
        result.truncated(),
        Verdict.on(now.spec(), result));
  }

  @Override
  public Map<String, String> provenance() {
    return segments.get(0).world().provenance();
  }

  @Override
  public void close() {
    segments.forEach(segment -> segment.world().close());
  }

  private boolean all(Class<?> capability) {
    return segments.stream().allMatch(segment -> capability.isInstance(segment.world()));
  }

  @Override
  public boolean publishes() {
    return all(PublishesModel.class);
  }

  @Override
  public boolean reveals() {
    return all(RevealsState.class);
  }

  @Override
  public boolean drawn() {
    return all(RendersText.class);
  }

  @Override
  public List<String> reasons() {
    List<String> reasons =
        segments.stream()
            .flatMap(s -> s.world() instanceof Withholds w ? w.reasons().stream() : Stream.of())
            .distinct()
            .toList();
    boolean some = segments.stream().anyMatch(s -> s.world() instanceof PublishesModel);
    return reasons.isEmpty() && some && !publishes()
        ? List.of("schedule: the world publishes a model at some times only")
        : reasons;
  }

  @Override
  public Model model(long runSeed, int trained) {
    return ((PublishesModel) inForce(trained)).model(runSeed);
  }

  @Override
  public List<Integer> changes() {
    return segments.stream().map(Segment::from).filter(from -> from > 0).toList();
  }

  @Override
  public HiddenState hiddenState() {
    return ((RevealsState) now).hiddenState();
  }

  @Override
  public String render() {
    return ((RendersText) now).render();
  }

  /** {@inheritDoc} The pictures of all times have the places of the first. */
  @Override
  public Optional<Places> places() {
    return ((RendersText) segments.get(0).world()).places();
  }
}
