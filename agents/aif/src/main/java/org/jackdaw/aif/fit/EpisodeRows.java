package org.jackdaw.aif.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;

/** Gathers the rows of a file of behaviour into episodes. */
final class EpisodeRows {

  /** An episode and whose it is. */
  record Lived(String subject, RecordedEpisode episode) {}

  private final BehaviourColumns columns;
  private final List<Observation> observations = new ArrayList<>();
  private final List<Transition> steps = new ArrayList<>();
  private String subject = "";
  private String number = "";
  private Phase phase = Phase.TRAIN;

  EpisodeRows(BehaviourColumns columns) {
    this.columns = columns;
  }

  /** Adds a row; returns the episode that it ends by beginning another. */
  Optional<Lived> add(CSVRecord row) {
    boolean another =
        !columns.text(row, "subject").equals(subject)
            || !columns.text(row, "episode").equals(number);
    Optional<Lived> ended = another ? end() : Optional.empty();
    if (another) {
      subject = columns.text(row, "subject");
      number = columns.text(row, "episode");
      phase = columns.phase(row);
    }
    int step = columns.step(row);
    if (step != observations.size()) {
      throw new IllegalArgumentException(
          "step of episode " + number + " must be " + observations.size() + ", got " + step);
    }
    Observation after = columns.observation(row);
    if (step > 0) {
      steps.add(columns.step(row, observations.get(step - 1), after));
    }
    observations.add(after);
    return ended;
  }

  /** The episode that is open, if any. */
  Optional<Lived> end() {
    if (observations.isEmpty()) {
      return Optional.empty();
    }
    Lived lived = new Lived(subject, new RecordedEpisode(phase, observations.get(0), steps));
    observations.clear();
    steps.clear();
    return Optional.of(lived);
  }
}
