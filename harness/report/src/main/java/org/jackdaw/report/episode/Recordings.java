package org.jackdaw.report.episode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.Rows;
import org.jackdaw.report.data.Entry;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.Study;
import org.jackdaw.report.data.World;

/**
 * The recorded episodes that a page shows: of every contender in every world the first ones, as
 * many as fit. Not thread-safe.
 */
public final class Recordings {

  private static final int MOST_EPISODES = 12; // of one contender in one world
  private static final int MOST_OF_ONE = 150_000; // characters of one contender in one world
  private static final int MOST_OF_ALL = 4_000_000; // characters; packed about a twentieth

  /** Columns that tell episodes apart. */
  private static final List<String> KEY =
      List.of("environment", "agent", "knowledge", "seed", "phase", "checkpoint", "episode");

  private final Results results;
  private final Map<String, Integer> pictures = new LinkedHashMap<>();
  private final Map<String, List<Recording>> byPair = new LinkedHashMap<>();
  private List<String> key = List.of(); // of the episode that is being read
  private Optional<Recording> current = Optional.empty();
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ObjectNode places = mapper.createObjectNode();
  private int recorded;

  private Recordings(Results results) {
    this.results = results;
  }

  /**
   * Reads the traces of all folders.
   *
   * @param results what was measured
   * @return the episodes, none where nothing was recorded
   * @throws IOException if traces cannot be read
   */
  public static Recordings of(Results results) throws IOException {
    Recordings recordings = new Recordings(results);
    for (Study study : results.studies()) {
      Path file = study.folder().resolve(ResultFolder.STEPS);
      if (Files.exists(file)) {
        recordings.read(study, file);
      }
    }
    return recordings;
  }

  private void read(Study study, Path file) throws IOException {
    key = List.of();
    List<String> header = Rows.header(file);
    Rows.read(file, header, row -> add(study, cells(header, row)));
    Path where = study.folder().resolve(ResultFolder.PLACES);
    if (Files.exists(where)) {
      JsonNode known = mapper.readTree(Files.readString(where));
      for (World world : results.worlds()) {
        for (Entry entry : world.entries()) {
          String environment = entry.group().environment();
          if (entry.contender().study() == study && known.has(environment)) {
            places.set(world.label(), known.get(environment));
          }
        }
      }
    }
  }

  private static Map<String, String> cells(List<String> header, List<String> row) {
    Map<String, String> cells = new HashMap<>();
    for (int c = 0; c < header.size(); c++) {
      cells.put(header.get(c), row.get(c));
    }
    return cells;
  }

  private void add(Study study, Map<String, String> cells) {
    List<String> own = KEY.stream().map(cells::get).toList();
    if (!own.equals(key)) { // episodes stand one after another
      key = own;
      current = begin(study, cells);
    }
    current.ifPresent(recording -> recording.add(cells, this::number));
  }

  private int number(String picture) {
    pictures.putIfAbsent(picture, pictures.size());
    return pictures.get(picture);
  }

  /** A new recording, unless the contender has enough of them. */
  private Optional<Recording> begin(Study study, Map<String, String> cells) {
    for (World world : results.worlds()) {
      for (Entry entry : world.entries()) {
        if (of(entry, study, cells)) {
          return begin(world.label(), entry.contender().label(), cells);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean of(Entry entry, Study study, Map<String, String> cells) {
    return entry.contender().study() == study
        && entry.group().environment().equals(cells.get("environment"))
        && entry.group().agent().equals(cells.get("agent"))
        && entry.group().knowledge().equals(cells.get("knowledge"));
  }

  private Optional<Recording> begin(String world, String agent, Map<String, String> cells) {
    recorded++;
    List<Recording> own = byPair.computeIfAbsent(world + "\n" + agent, pair -> new ArrayList<>());
    int characters = own.stream().mapToInt(Recording::characters).sum();
    if (own.size() >= MOST_EPISODES || characters > MOST_OF_ONE) {
      return Optional.empty();
    }
    Recording recording = new Recording(world, agent, cells);
    own.add(recording);
    return Optional.of(recording);
  }

  /**
   * How many episodes were recorded.
   *
   * @return also those that the page does not show
   */
  public int recorded() {
    return recorded;
  }

  /**
   * How many episodes the page shows.
   *
   * @return none where nothing was recorded
   */
  public int shown() {
    return chosen().size();
  }

  /** The first episode of everybody, then the second, as long as they fit. */
  private List<Recording> chosen() {
    List<Recording> chosen = new ArrayList<>();
    int left = MOST_OF_ALL;
    for (int round = 0; round < MOST_EPISODES; round++) {
      for (List<Recording> own : byPair.values()) {
        if (round < own.size() && own.get(round).characters() <= left) {
          left -= own.get(round).characters();
          chosen.add(own.get(round));
        }
      }
    }
    return chosen;
  }

  /**
   * The episodes for the page's script.
   *
   * @return {@code episodes}, {@code pictures} by number, and {@code places} by world
   */
  public String json() {
    ObjectNode json = mapper.createObjectNode();
    ArrayNode episodes = json.putArray("episodes");
    chosen().forEach(recording -> episodes.add(recording.json()));
    pictures.keySet().forEach(json.putArray("pictures")::add);
    json.set("places", places);
    return json.toString();
  }
}
