package org.jackdaw.aif.spm;

import java.util.List;

/**
 * What joins a level to the one below. Where several links set the same thing below, the last one
 * does; where several speak of the same modality above, their evidence adds up.
 *
 * @param starts from outcomes to where factors start
 * @param preferences from outcomes to what is preferred
 * @param habits from outcomes to which policies are taken
 */
public record Links(List<Link> starts, List<PreferenceLink> preferences, List<HabitLink> habits) {

  /** Copies the lists. */
  public Links {
    starts = List.copyOf(starts);
    preferences = List.copyOf(preferences);
    habits = List.copyOf(habits);
  }

  /**
   * Links to starts alone.
   *
   * @param starts the links
   * @return links
   */
  public static Links starts(List<Link> starts) {
    return new Links(starts, List.of(), List.of());
  }

  /**
   * These links, and others to preferences instead.
   *
   * @param others the links
   * @return new links
   */
  public Links withPreferences(PreferenceLink... others) {
    return new Links(starts, List.of(others), habits);
  }

  /**
   * These links, and others to the habit instead.
   *
   * @param others the links
   * @return new links
   */
  public Links withHabits(HabitLink... others) {
    return new Links(starts, preferences, List.of(others));
  }

  /** Refuses links that do not fit two levels. */
  void check(SpmModel upper, SpmModel lower) {
    for (Link link : starts) {
      boolean there = in(link.factor(), lower.factors());
      check(link, link.modality(), link.map(), upper, there ? lower.states(link.factor()) : 0);
    }
    for (PreferenceLink link : preferences) {
      boolean there = in(link.lower(), lower.modalities());
      check(link, link.modality(), link.map(), upper, there ? lower.outcomes(link.lower()) : 0);
    }
    for (HabitLink link : habits) {
      boolean chooses = !lower.policies().moving() || lower.steps() > 1;
      check(link, link.modality(), link.map(), upper, chooses ? lower.policies().count() : 0);
    }
  }

  private static boolean in(int index, int size) {
    return index >= 0 && index < size;
  }

  private static void check(Record link, int modality, Tensor map, SpmModel upper, int below) {
    if (!in(modality, upper.modalities())
        || map.size(0) != below
        || map.size(1) != upper.outcomes(modality)) {
      throw new IllegalArgumentException("link does not fit the levels: " + link);
    }
  }
}
