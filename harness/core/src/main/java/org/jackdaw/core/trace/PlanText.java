package org.jackdaw.core.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;

/**
 * A plan: a JSON list of policies, such as {@code [{"policy":3,"actions":["cue","left"],
 * "posterior":0.9,"efe":-0.7,"terms":{"utility":0.1,"state-information-gain":0.6}}]}. The {@value
 * #MOST} most probable policies stand in their order; one entry {@code {"others":5,
 * "posterior":0.01}} at the end stands for the rest. What is not finite is null.
 */
public final class PlanText {

  /** Policies that are told. */
  public static final int MOST = 20;

  private final Space actions;

  /**
   * Tells plans.
   *
   * @param actions the space of actions
   */
  public PlanText(Space actions) {
    this.actions = actions;
  }

  /**
   * A plan.
   *
   * @param plan the plan
   * @return the text
   */
  public String of(PlanTrace plan) {
    List<Integer> told = told(plan);
    return JsonText.of(
        json -> {
          json.writeStartArray();
          for (int policy : told) {
            write(json, plan, policy);
          }
          int others = plan.policies() - told.size();
          if (others > 0) {
            json.writeStartObject();
            json.writeNumberField("others", others);
            json.writeFieldName("posterior");
            JsonText.rounded(json, rest(plan, told));
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static List<Integer> told(PlanTrace plan) {
    return IntStream.range(0, plan.policies())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer p) -> -plan.posterior(p)))
        .limit(MOST)
        .sorted()
        .toList();
  }

  private static double rest(PlanTrace plan, List<Integer> told) {
    double rest = 0;
    int next = 0;
    for (int policy = 0; policy < plan.policies(); policy++) {
      if (next < told.size() && told.get(next) == policy) {
        next++;
      } else {
        rest += plan.posterior(policy);
      }
    }
    return rest;
  }

  private void write(JsonGenerator json, PlanTrace plan, int policy) throws IOException {
    json.writeStartObject();
    json.writeNumberField("policy", policy);
    List<Value> planned = plan.actions(policy);
    if (!planned.isEmpty()) {
      json.writeArrayFieldStart("actions");
      for (Value action : planned) {
        ValueText.write(json, actions, action);
      }
      json.writeEndArray();
    }
    json.writeFieldName("posterior");
    JsonText.rounded(json, plan.posterior(policy));
    json.writeFieldName("efe");
    JsonText.rounded(json, plan.expectedFreeEnergy(policy));
    json.writeObjectFieldStart("terms");
    for (int term = 0; term < plan.terms().size(); term++) {
      json.writeFieldName(plan.terms().get(term));
      JsonText.rounded(json, plan.term(term, policy));
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
