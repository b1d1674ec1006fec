package org.jackdaw.aif.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.api.text.NearestName;

/** The columns of a file of behaviour, and what stands in them. */
final class BehaviourColumns {

  private static final List<String> OPTIONAL = List.of("phase", "end", "allowed");

  private final List<String> modalities = new ArrayList<>(); // column names
  private final List<Discrete> outcomes = new ArrayList<>();
  private final List<String> controls; // column names
  private final List<Discrete> choices;
  private final boolean single;
  private final int actions;

  BehaviourColumns(ObservationSpace observations, Space actionSpace) {
    for (Modality modality : observations.modalities()) {
      if (!(modality.space() instanceof Discrete finite)) {
        throw new IllegalArgumentException(
            "behaviour: modality " + modality.name() + " must be finite");
      }
      modalities.add("observation." + modality.name());
      outcomes.add(finite);
    }
    choices = JointActions.parts(actionSpace);
    actions = new JointActions(actionSpace).size();
    single = !(actionSpace instanceof MultiDiscrete);
    controls =
        actionSpace instanceof MultiDiscrete product
            ? product.names().stream().map(n -> "action." + n).toList()
            : List.of("action");
  }

  List<String> header() {
    List<String> header = new ArrayList<>(List.of("subject", "episode", "phase", "step"));
    header.addAll(modalities);
    header.addAll(controls);
    header.addAll(List.of("reward", "end", "allowed"));
    return header;
  }

  void checkHeader(List<String> given, String name) {
    List<String> known = header();
    for (String column : given) {
      if (!known.contains(column)) {
        throw new IllegalArgumentException(
            name + ": line 1: " + NearestName.message("column", column, known));
      }
    }
    for (String column : known) {
      if (!given.contains(column) && !OPTIONAL.contains(column)) {
        throw new IllegalArgumentException(name + ": line 1: lacks column " + column);
      }
    }
  }

  /** A row; step 0 is the first observation. */
  List<String> row(String subject, int number, RecordedEpisode episode, int step) {
    List<String> row = new ArrayList<>();
    row.add(subject);
    row.add(Integer.toString(number));
    row.add(episode.phase().name().toLowerCase(Locale.ROOT));
    row.add(Integer.toString(step));
    Observation seen = step == 0 ? episode.first() : episode.steps().get(step - 1).after();
    for (int m = 0; m < outcomes.size(); m++) {
      row.add(seen.present(m) ? outcomes.get(m).labels().get(seen.outcome(m)) : "");
    }
    for (int c = 0; c < choices.size(); c++) {
      row.add(step == 0 ? "" : label(episode.steps().get(step - 1).action(), c));
    }
    row.add(step == 0 ? "" : Decimals.format(episode.steps().get(step - 1).reward()));
    row.add(step == 0 ? "" : end(episode.steps().get(step - 1)));
    row.add(seen.mask().map(this::allowed).orElse(""));
    return row;
  }

  private String label(Value action, int control) {
    int value = action instanceof Index index ? index.value() : ((Indices) action).get(control);
    return choices.get(control).labels().get(value);
  }

  private static String end(Transition step) {
    if (step.terminated()) {
      return step.truncated() ? "both" : "terminated";
    }
    return step.truncated() ? "truncated" : "";
  }

  private String allowed(ActionMask mask) {
    return IntStream.range(0, actions)
        .filter(mask::allows)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }

  String text(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
  }

  Phase phase(CSVRecord row) {
    return switch (text(row, "phase")) {
      case "", "train" -> Phase.TRAIN;
      case "evaluate" -> Phase.EVALUATE;
      default ->
          throw new IllegalArgumentException(
              "phase must be train or evaluate, got " + text(row, "phase"));
    };
  }

  int step(CSVRecord row) {
    return (int) number(row, "step");
  }

  Observation observation(CSVRecord row) {
    int[] seen = new int[outcomes.size()];
    for (int m = 0; m < seen.length; m++) {
      String text = text(row, modalities.get(m));
      seen[m] = text.isEmpty() ? -1 : position(outcomes.get(m), modalities.get(m), text);
    }
    Observation observation = Observation.ofIndices(seen);
    String allowed = text(row, "allowed");
    return allowed.isEmpty() ? observation : observation.withMask(mask(allowed));
  }

  private ActionMask mask(String text) {
    boolean[] allowed = new boolean[actions];
    for (String action : text.split(" +")) {
      int number = action.matches("\\d{1,9}") ? Integer.parseInt(action) : actions;
      if (number >= actions) {
        throw new IllegalArgumentException(
            "allowed must hold numbers from 0 to " + (actions - 1) + ", got '" + action + "'");
      }
      allowed[number] = true;
    }
    return ActionMask.of(allowed);
  }

  Transition step(CSVRecord row, Observation before, Observation after) {
    int[] chosen = new int[controls.size()];
    for (int c = 0; c < chosen.length; c++) {
      chosen[c] = position(choices.get(c), controls.get(c), text(row, controls.get(c)));
    }
    String end = text(row, "end");
    if (!List.of("", "terminated", "truncated", "both").contains(end)) {
      throw new IllegalArgumentException(
          "end must be empty, terminated, truncated or both, got " + end);
    }
    return new Transition(
        before,
        single ? Index.of(chosen[0]) : Indices.of(chosen),
        number(row, "reward"),
        after,
        end.equals("terminated") || end.equals("both"),
        end.equals("truncated") || end.equals("both"));
  }

  private double number(CSVRecord row, String column) {
    try {
      return Double.parseDouble(text(row, column));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          column + " must be a number, got '" + text(row, column) + "'", e);
    }
  }

  private static int position(Discrete space, String column, String text) {
    int position = space.labels().indexOf(text);
    if (position < 0 && text.matches("\\d{1,9}") && Integer.parseInt(text) < space.size()) {
      return Integer.parseInt(text);
    }
    if (position < 0) {
      throw NearestName.unknown("value of " + column, text, space.labels());
    }
    return position;
  }
}
