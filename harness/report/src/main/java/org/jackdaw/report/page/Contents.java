package org.jackdaw.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;
import org.jackdaw.report.episode.Recordings;
import org.jackdaw.report.figure.Figure;

/**
 * What a page shows.
 *
 * @param results what was measured
 * @param figures its figures; empty ones are left out
 * @param recordings episodes that were recorded
 * @param letters by world's and contender's label, verdicts within a level: those that share a
 *     letter are not told apart
 */
public record Contents(
    Results results,
    List<Figure> figures,
    Recordings recordings,
    Map<String, Map<String, String>> letters) {

  /** Copies the collections, without figures that have nothing to show. */
  public Contents {
    figures = figures.stream().filter(figure -> !figure.table().empty()).toList();
    letters = Map.copyOf(letters);
  }

  Map<String, String> letters(World world) {
    return letters.getOrDefault(world.label(), Map.of());
  }

  Optional<Figure> figure(String id) {
    return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }
}
