package org.jackdaw.aif.fit;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Space;

/**
 * Behaviour of several subjects as CSV (RFC 4180, UTF-8), one row per observation:
 *
 * <pre>{@code
 * subject,episode,phase,step,observation.location,observation.cue,action,reward,end,allowed
 * ann,0,train,0,centre,none,,,,
 * ann,0,train,1,cue,left,cue,0,,
 * ann,0,train,2,left,none,left,1,truncated,
 * }</pre>
 *
 * <p>Row 0 of an episode holds its first observation; every other row the action, the reward and
 * the observation that they led to; several controls have a column each, {@code action.NAME}.
 * Values are labels, or numbers from 0. An empty observation is absent. {@code end} is empty,
 * {@code terminated}, {@code truncated} or {@code both}, and stands in the last row only. {@code
 * allowed} is empty where all actions are, else the numbers of those that may follow, joined by
 * blanks. Columns {@code phase} (train), {@code end} and {@code allowed} may be left out.
 */
public final class BehaviourFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').setIgnoreEmptyLines(true).get();

  private final BehaviourColumns columns;

  /**
   * Files of behaviour in some world.
   *
   * @param observations its modalities, all finite
   * @param actions its actions, finite
   */
  public BehaviourFile(ObservationSpace observations, Space actions) {
    columns = new BehaviourColumns(observations, actions);
  }

  /**
   * Files of behaviour in a world of which there is a model.
   *
   * @param model the model
   * @return the files' reader and writer
   */
  public static BehaviourFile of(Model model) {
    return new BehaviourFile(model.observationSpace(), model.actions().space());
  }

  /**
   * Writes a file.
   *
   * @param file where to; overwritten
   * @param subjects the behaviour
   * @throws IOException if it cannot be written
   */
  public void write(Path file, List<Behaviour> subjects) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      write(out, subjects);
    }
  }

  /**
   * Writes to a stream of text.
   *
   * @param out where to; left open
   * @param subjects the behaviour
   * @throws IOException if it cannot be written
   */
  public void write(Appendable out, List<Behaviour> subjects) throws IOException {
    line(out, columns.header());
    for (Behaviour subject : subjects) {
      for (int e = 0; e < subject.episodes().size(); e++) {
        RecordedEpisode episode = subject.episodes().get(e);
        for (int t = 0; t <= episode.steps().size(); t++) {
          line(out, columns.row(subject.subject(), e, episode, t));
        }
      }
    }
  }

  private static void line(Appendable out, List<String> cells) throws IOException {
    out.append(FORMAT.format(cells.toArray())).append('\n');
  }

  /**
   * Reads a file.
   *
   * @param file which
   * @return the subjects in the order of their first rows
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is not of this form, naming file and line
   */
  public List<Behaviour> read(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a stream of text.
   *
   * @param in the text; left open
   * @param name what messages call it
   * @return the subjects in the order of their first rows
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is not of this form, naming the line
   */
  public List<Behaviour> read(Reader in, String name) throws IOException {
    CSVFormat format = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, List<RecordedEpisode>> subjects = new LinkedHashMap<>();
    EpisodeRows rows = new EpisodeRows(columns);
    try (CSVParser parser = format.parse(in)) {
      columns.checkHeader(parser.getHeaderNames(), name);
      for (CSVRecord record : parser) {
        try {
          rows.add(record).ifPresent(e -> add(subjects, e));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              name + ": line " + parser.getCurrentLineNumber() + ": " + e.getMessage(), e);
        }
      }
    }
    last(rows, name).ifPresent(e -> add(subjects, e));
    List<Behaviour> behaviour = new ArrayList<>();
    subjects.forEach((subject, episodes) -> behaviour.add(new Behaviour(subject, episodes)));
    return behaviour;
  }

  private static Optional<EpisodeRows.Lived> last(EpisodeRows rows, String name) {
    try {
      return rows.end();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": at the end: " + e.getMessage(), e);
    }
  }

  private static void add(Map<String, List<RecordedEpisode>> subjects, EpisodeRows.Lived lived) {
    subjects.computeIfAbsent(lived.subject(), s -> new ArrayList<>()).add(lived.episode());
  }
}
