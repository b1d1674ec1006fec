package org.jackdaw.core.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jackdaw.api.env.Places;

/** The places of a result folder's worlds, {@code places.json}: where states are on pictures. */
public final class PlacesFile {

  private PlacesFile() {}

  /**
   * The places of a folder.
   *
   * @param folder a result folder
   * @return by the worlds' labels; empty where the folder has no such file
   * @throws IOException if it cannot be read
   */
  public static Map<String, Places> read(Path folder) throws IOException {
    Path file = folder.resolve(ResultFolder.PLACES);
    Map<String, Places> places = new LinkedHashMap<>();
    if (Files.exists(file)) {
      Json.read(file).properties().forEach(e -> places.put(e.getKey(), parse(e.getValue())));
    }
    return Collections.unmodifiableMap(places);
  }

  private static Places parse(JsonNode json) {
    Map<String, Places.Spot> states = new LinkedHashMap<>();
    json.path("states")
        .properties()
        .forEach(
            e ->
                states.put(
                    e.getKey(),
                    new Places.Spot(e.getValue().path(0).asInt(), e.getValue().path(1).asInt())));
    return new Places(json.path("factor").asText(), states);
  }

  static void write(Map<String, Places> worlds, Path folder) throws IOException {
    ObjectNode json = Json.object();
    worlds.forEach(
        (label, places) -> {
          ObjectNode world = json.putObject(label).put("factor", places.factor());
          ObjectNode states = world.putObject("states");
          places
              .states()
              .forEach((state, s) -> states.putArray(state).add(s.line()).add(s.column()));
        });
    AtomicFiles.write(folder.resolve(ResultFolder.PLACES), Json.text(json));
  }
}
