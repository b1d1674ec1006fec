package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.core.option.OptionTree;
import org.jackdaw.core.wrap.Schedule;
import org.jackdaw.core.wrap.Withholds;
import org.jackdaw.modelio.tree.MapNode;

/**
 * The entry of a world with everything that it names looked up: the world with its options, what
 * changes as training goes on, and the wrappers around it.
 *
 * @param id the world's id
 * @param options every option, as at the start
 * @param maxSteps the step limit of the entry, where it has one
 * @param segments the worlds that come into force one after another, one if nothing changes
 * @param warnings what a user should know about the options
 * @param concurrency how many such worlds are worth running at once
 */
public record BoundWorld(
    String id,
    Record options,
    OptionalInt maxSteps,
    List<BoundSegment> segments,
    List<String> warnings,
    int concurrency) {

  /** Copies the lists. */
  public BoundWorld {
    segments = List.copyOf(segments);
    warnings = List.copyOf(warnings);
  }

  /**
   * Every option with its value.
   *
   * @return keys in the order of the record
   */
  public MapNode optionTree() {
    return OptionTree.of(options);
  }

  /**
   * A fresh world with its schedule and its wrappers, without the step limit.
   *
   * @return the world, for one thread
   * @throws IllegalArgumentException if the segments or the wrappers do not fit
   */
  public Environment open() {
    List<Schedule.Segment> worlds = new ArrayList<>();
    try {
      for (BoundSegment segment : segments) {
        worlds.add(new Schedule.Segment(segment.from(), segment.open(maxSteps)));
      }
      return scheduled(worlds);
    } catch (RuntimeException e) {
      worlds.forEach(segment -> segment.world().close());
      throw e;
    }
  }

  private static Environment scheduled(List<Schedule.Segment> worlds) {
    try {
      return Schedule.of(worlds);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("schedule: " + e.getMessage(), e);
    }
  }

  /**
   * What an opened world says of itself, with the step limit of the entry.
   *
   * @param opened a world made by {@link #open}
   * @return its spec
   */
  public EnvironmentSpec spec(Environment opened) {
    return maxSteps.isPresent() ? opened.spec().withStepLimit(maxSteps.getAsInt()) : opened.spec();
  }

  /**
   * What is done to the world, in words.
   *
   * @return the changes of the schedule, then the wrappers at the start from the innermost on; none
   *     for a bare world
   */
  public List<String> modifications() {
    List<String> words = new ArrayList<>();
    segments.forEach(segment -> words.addAll(segment.words()));
    words.addAll(segments.get(0).wrapperWords());
    return words;
  }

  /**
   * Why an opened world publishes no model although the world inside does.
   *
   * @param opened a world made by {@link #open}
   * @return sentences; none if nothing is withheld
   */
  public static List<String> reasons(Environment opened) {
    return opened instanceof Withholds wrapped ? wrapped.reasons() : List.of();
  }
}
