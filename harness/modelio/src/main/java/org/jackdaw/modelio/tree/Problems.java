package org.jackdaw.modelio.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it can be reported together. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  private record Problem(Place place, String message) {
    int line() {
      return place.line() == 0 ? Integer.MAX_VALUE : place.line();
    }

    int column() {
      return place.column();
    }
  }

  /** Nothing wrong so far. */
  public Problems() {}

  /**
   * Adds a problem.
   *
   * @param place where it is
   * @param message what is wrong; each line of it becomes a problem
   */
  public void add(Place place, String message) {
    message.lines().forEach(line -> found.add(new Problem(place, line)));
  }

  /**
   * Whether nothing is wrong.
   *
   * @return true if nothing was added
   */
  public boolean none() {
    return found.isEmpty();
  }

  /**
   * How much has been added.
   *
   * @return number of problems, repeated ones included
   */
  public int count() {
    return found.size();
  }

  /**
   * What is wrong.
   *
   * @return one line per distinct problem, as {@code PLACE: MESSAGE}, in the order of the text;
   *     what concerns a source as a whole stands last
   */
  public List<String> lines() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .map(problem -> problem.place() + ": " + problem.message())
        .distinct()
        .toList();
  }
}
