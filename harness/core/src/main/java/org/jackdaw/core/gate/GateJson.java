package org.jackdaw.core.gate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jackdaw.core.gate.CaseResult.Figured;
import org.jackdaw.core.result.Json;
import org.jackdaw.stats.decision.NonInferiority.Answer;

/** A report as JSON. */
public final class GateJson {

  private GateJson() {}

  /**
   * The whole report.
   *
   * @param report what the gate says
   * @return one object: verdict, exit code, rules, results, notes
   */
  public static ObjectNode of(GateReport report) {
    ObjectNode json = Json.object();
    json.put("verdict", report.verdict().word()).put("exit-code", report.verdict().exitCode());
    json.put("summary", report.headline());
    json.put("candidate", report.candidate().folder().toString());
    json.put("baseline", report.baseline().folder().toString());
    json.put("candidate-code", report.candidate().manifest().code().text());
    json.put("baseline-code", report.baseline().manifest().code().text());
    json.set("alpha", Json.number(report.rules().alpha()));
    json.put("looks", report.rules().looks());
    put(json.putArray("cases"), report.cases());
    put(json.putArray("suites"), report.suites());
    report.notes().forEach(json.putArray("notes")::add);
    report.slower().forEach(json.putArray("slower")::add);
    return json;
  }

  private static void put(ArrayNode array, List<CaseResult> results) {
    for (CaseResult result : results) {
      ObjectNode json = array.addObject();
      json.put("environment", result.key().environment()).put("agent", result.key().agent());
      json.put("knowledge", result.key().knowledge());
      json.put("verdict", result.verdict().word()).put("reason", result.reason());
      result.figures().ifPresent(figured -> put(json, figured));
    }
  }

  private static void put(ObjectNode json, Figured figured) {
    json.put("score", figured.normalised() ? "normalised_score" : "return");
    json.put("identical", figured.identical()).put("runs", figured.runs());
    json.set("before", Json.number(figured.baseline()));
    json.set("after", Json.number(figured.candidate()));
    json.set("margin", Json.number(figured.margin()));
    figured.answer().ifPresent(answer -> put(json, answer));
  }

  private static void put(ObjectNode json, Answer answer) {
    json.set("difference", Json.number(answer.difference()));
    answer.low().ifPresent(low -> json.set("low", Json.number(low)));
    answer.high().ifPresent(high -> json.set("high", Json.number(high)));
    json.set("p-worse", Json.number(answer.pWorse()));
    json.set("p-better", Json.number(answer.pBetter()));
  }

  /**
   * The candidate's scores as the action github-action-benchmark reads them with the tool {@code
   * customBiggerIsBetter}.
   *
   * @param report what the gate says
   * @return an array with one entry per case that was measured
   */
  public static ArrayNode benchmark(GateReport report) {
    ArrayNode array = Json.object().arrayNode();
    for (CaseResult result : report.cases()) {
      result
          .figures()
          .ifPresent(
              figured -> {
                ObjectNode entry = array.addObject().put("name", result.key().name());
                entry.put("unit", figured.normalised() ? "normalised score" : "return");
                entry.set("value", Json.number(figured.candidate()));
                entry.put("extra", result.verdict().word() + ": " + result.reason());
              });
    }
    return array;
  }
}
