package org.jackdaw.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jackdaw.core.result.RunTable;
import org.jackdaw.core.result.Summary;

/**
 * A result folder small enough to work out by hand. Worlds: {@code hall} (floor 0, optimum 1,
 * seeing its state would be worth 2) and {@code field} (floor 0, optimum 2, its state is seen).
 * Contenders: {@code seer} and {@code blind}, which is {@code seer} with epistemic-weight 0 (both
 * told the model), {@code learner} and {@code random} (told nothing; random only in the hall). Four
 * runs, evaluated after 0 and 10 episodes, twice each. The return of a run's episodes is an eighth
 * of its number, plus 0.5 for the seer, minus 0.25 for random, plus half of what training was done
 * over 10 for the learner, whatever the world.
 */
public final class TinyFolder {

  private static final String HEADER =
      "experiment,environment,agent,knowledge,seed,phase,checkpoint,episode,environment_seed,steps,"
          + "return,terminated,truncated,success,observer_info_gain_bits\n";

  private static final String TIMING =
      "experiment,environment,agent,knowledge,seed,wall_seconds,episodes,steps,steps_per_second,"
          + "decide_microseconds\n";

  private static final String FAILURES =
      "experiment,environment,agent,knowledge,seed,phase,checkpoint,episode,exception,message,place\n";

  private static final String STEPS =
      "experiment,environment,agent,knowledge,seed,phase,checkpoint,episode,environment_seed,step,"
          + "action,reward,observation,picture,state,observer_belief,observer_info_gain_bits,"
          + "agent_belief,agent_free_energy_nats,agent_plan\n";

  /** Two pixels, red and blue. */
  private static final String PNG =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/"
          + "4iOeWQAAAABJRU5ErkJggg==";

  private TinyFolder() {}

  /**
   * Writes it with one recorded episode: the seer, told nothing of the side, looks, finds out and
   * goes; its world draws itself with letters, one of them in red, and at last in colours.
   *
   * @param folder where to
   * @return the folder
   * @throws IOException if it cannot be written
   */
  public static Path writeTraced(Path folder) throws IOException {
    write(folder);
    String key = "tiny,hall,seer,model,0,evaluate,10,0,7,";
    String before = "\"{\"\"side\"\":{\"\"left\"\":0.5,\"\"right\"\":0.5}}\"";
    String after = "\"{\"\"side\"\":{\"\"left\"\":1}}\"";
    String plan =
        "\"[{\"\"policy\"\":0,\"\"actions\"\":[\"\"look\"\",\"\"go\"\"],\"\"posterior\"\":0.75,\"\"efe\"\":-0.5,"
            + "\"\"terms\"\":{\"\"utility\"\":0.5}},{\"\"others\"\":2,\"\"posterior\"\":0.25}]\"";
    String rows =
        key
            + "0,,,\"\"\"nothing\"\"\",\"[ ]\n[ ]\",\"{\"\"side\"\":\"\"left\"\"}\","
            + before
            + ",0,"
            + before
            + ",0,\n"
            + key
            + "1,look,0.5,\"\"\"left\"\"\",\"[\u001b[41m@\u001b[0m]\n[ ]\",\"{\"\"side\"\":\"\"left\"\"}\","
            + after
            + ",1,"
            + after
            + ",0.25,"
            + plan
            + "\n"
            + key
            + "2,go,0,\"\"\"nothing\"\"\",\""
            + PNG
            + "\",\"{\"\"side\"\":\"\"left\"\"}\","
            + after
            + ",0,"
            + after
            + ",0,\n";
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("steps.csv.gz")))) {
      out.write((STEPS + rows).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        folder.resolve("places.json"),
        "{\"hall\": {\"factor\": \"side\", \"states\": {\"left\": [0, 1], \"right\": [1, 1]}}}");
    return folder;
  }

  /**
   * Writes it.
   *
   * @param folder where to; made if it is not there
   * @param hall digest of the task of the hall
   * @return the folder
   * @throws IOException if it cannot be written
   */
  public static Path write(Path folder, String hall) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("manifest.json"), manifest(hall));
    StringBuilder episodes = new StringBuilder(HEADER);
    StringBuilder timing = new StringBuilder(TIMING);
    for (String world : List.of("hall", "field")) {
      for (String agent : List.of("learner", "random", "blind", "seer")) {
        if (!(agent.equals("random") && world.equals("field"))) {
          cells(episodes, timing, world, agent);
        }
      }
    }
    Files.writeString(folder.resolve("episodes.csv"), episodes);
    Files.writeString(folder.resolve("timing.csv"), timing);
    Files.writeString(
        folder.resolve("failures.csv"),
        FAILURES
            + "tiny,field,random,none,0,train,0,3,java.lang.IllegalStateException,"
            + "\"a <b>bold</b>, \"\"quoted\"\" excuse\",Some.where:12\n");
    Summary.of(RunTable.read(folder)).write(folder);
    return folder;
  }

  /**
   * Writes it with the usual hall.
   *
   * @param folder where to
   * @return the folder
   * @throws IOException if it cannot be written
   */
  public static Path write(Path folder) throws IOException {
    return write(folder, "c0ffee");
  }

  private static void cells(
      StringBuilder episodes, StringBuilder timing, String world, String agent) {
    for (int seed = 0; seed < 4; seed++) {
      String cell = "tiny," + world + "," + agent + "," + knowledge(agent) + "," + seed;
      for (int checkpoint : new int[] {0, 10}) {
        for (int episode = 0; episode < 2; episode++) {
          episodes.append(cell).append(",evaluate,").append(checkpoint).append(',');
          episodes.append(episode).append(",7,3,").append(earned(agent, seed, checkpoint));
          episodes.append(",true,false,").append(episode == 0).append(',');
          episodes.append(agent.equals("seer") ? "1" : "0.5").append('\n');
        }
      }
      timing.append(cell).append(",2,4,12,6,").append(5 + seed).append('\n');
    }
  }

  private static String knowledge(String agent) {
    return List.of("seer", "blind").contains(agent) ? "model" : "none";
  }

  /** What an episode pays: binary fractions, so that means are exact. */
  private static String earned(String agent, int seed, int checkpoint) {
    double earned = seed / 8.0;
    earned += agent.equals("seer") ? 0.5 : 0;
    earned -= agent.equals("random") ? 0.25 : 0;
    earned += agent.equals("learner") ? checkpoint / 20.0 : 0;
    return Double.toString(earned);
  }

  private static String manifest(String hall) {
    List<String> configuration = new ArrayList<>(List.of("name: tiny", "environments:"));
    configuration.add("  - {id: corridor, label: hall, tags: [memory, noise]}");
    configuration.add("  - {id: grid, label: field, tags: [noise, scale]}");
    configuration.add("contenders:");
    configuration.add(
        "  - {agent: aif, label: blind, knowledge: model, epistemic-weight: 0, on: [hall]}");
    configuration.add("  - {agent: aif, label: seer, knowledge: model, epistemic-weight: 1}");
    configuration.add("  - {agent: q-learning, label: learner, knowledge: none}");
    configuration.add("  - {agent: random, knowledge: none}");
    return """
        {"schema": "jackdaw-result/1", "experiment": "tiny </script> & co", "complete": true,
         "root-seed": 7, "seeds": [0, 1, 2, 3], "identity-hash": "", "identity": {"name": "tiny"},
         "protocol": {"train-episodes": 10, "evaluate-every": 10, "evaluate-episodes": 2},
         "metrics": ["info-gain"], "code": {"version": "1.2.3", "commit": "abc"},
         "machine": {"java": "17"},
         "tasks": [
           {"environment": "hall", "id": "corridor", "hash": "HALL", "step-limit": 5, "models": [
             {"hash": "m1", "floor": 0, "ceiling": 1, "states": 4, "sighted": 2, "seeds": [0, 1, 2, 3]}]},
           {"environment": "field", "id": "grid", "hash": "f1e1d", "step-limit": 9, "models": [
             {"hash": "m2", "floor": 0, "ceiling": 2, "states": 9, "sighted": 2, "seeds": [0, 1, 2, 3]}]}],
         "failed-cells": ["field/random/0"], "warnings": ["mind <the> gap"],
         "configuration": "CONFIGURATION\\n", "files": {"episodes.csv": "00ff"}}
        """
        .replace("HALL", hall)
        .replace("CONFIGURATION", String.join("\\n", configuration));
  }
}
