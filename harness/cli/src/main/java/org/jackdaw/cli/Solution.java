package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.bounds.Horizon;
import org.jackdaw.oracle.bounds.ValueBounds;

/** What is known of a problem's optimal value, for people and as JSON. */
record Solution(
    String target, SparsePomdp problem, Horizon horizon, double asked, ValueBounds bounds) {

  private static final int LABEL_WIDTH = 22;

  private boolean closed() {
    return bounds.relativeGap() <= asked;
  }

  private String hash() {
    return problem.joint().model().hash();
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("target", target);
    map.put("states", problem.states());
    map.put("actions", problem.actions());
    map.put("observations", problem.showing());
    map.put("discount", horizon.discount());
    map.put("horizon", horizon.steps().isPresent() ? horizon.steps().getAsInt() : null);
    map.put("lower", bounds.lower());
    map.put("upper", bounds.upper());
    map.put("gap", bounds.gap());
    map.put("relativeGap", bounds.relativeGap());
    map.put("closed", closed());
    map.put("random", bounds.random());
    map.put("blind", bounds.blind());
    map.put("fib", bounds.informed());
    map.put("qmdp", bounds.qmdp());
    map.put("mdp", bounds.mdp());
    map.put("priceLower", bounds.mdp() - bounds.upper());
    map.put("priceUpper", bounds.mdp() - bounds.lower());
    map.put("backups", bounds.backups());
    map.put("modelHash", hash());
    return map;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(target + ": " + size());
    lines.add("");
    lines.add(line("optimum", range(bounds.lower(), bounds.upper()) + closeness()));
    lines.add(line("random", number(bounds.random())));
    lines.add(line("best constant action", number(bounds.blind())));
    lines.add(line("fast informed bound", number(bounds.informed())));
    lines.add(line("QMDP", number(bounds.qmdp()) + "  if the state were known from then on"));
    lines.add(line("MDP", number(bounds.mdp()) + "  if the state were known at once"));
    lines.add(
        line(
            "price of not knowing",
            range(bounds.mdp() - bounds.upper(), bounds.mdp() - bounds.lower())
                + "  MDP less the optimum"));
    lines.add(line("model", hash()));
    return lines;
  }

  private String size() {
    String end = horizon.steps().isPresent() ? horizon.steps().getAsInt() + " steps" : "no end";
    return problem.states()
        + " states, "
        + problem.actions()
        + " actions, "
        + problem.showing()
        + " observations; discount "
        + number(horizon.discount())
        + ", "
        + end;
  }

  private String closeness() {
    return closed() ? "" : "  (not as close as asked: more --seconds may help)";
  }

  private static String line(String label, String value) {
    return "  " + label + " ".repeat(LABEL_WIDTH - label.length()) + value;
  }

  private static String range(double low, double high) {
    return low == high ? number(low) : number(low) + " .. " + number(high);
  }

  private static String number(double value) {
    return WorldFacts.number(value);
  }
}
