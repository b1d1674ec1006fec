package org.jackdaw.aif.agent;

import java.util.List;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;

/** Reads the policies that options ask for. */
final class PolicyReader {

  private final Model model;

  PolicyReader(Model model) {
    this.model = model;
  }

  /**
   * The policies of some options.
   *
   * @throws IllegalArgumentException if there are too many, or one cannot be read
   */
  PolicySet read(ActiveInferenceOptions options) {
    if (options.planner() != ActiveInferenceOptions.Planning.POLICIES) {
      return next(options);
    }
    if (options.policies().isEmpty()) {
      return all(options);
    }
    refuse(options.policies().size(), options, "the list names");
    return PolicySet.of(options.policies().stream().map(this::policy).toList());
  }

  /** The next actions alone, for planners that go on from there themselves. */
  private PolicySet next(ActiveInferenceOptions options) {
    int actions = model.actions().size();
    if (actions > options.maxPolicies()) {
      throw new IllegalArgumentException(
          "active-inference: "
              + actions
              + " joint actions are more than max-policies "
              + options.maxPolicies());
    }
    return PolicySet.all(actions, 1);
  }

  private PolicySet all(ActiveInferenceOptions options) {
    int actions = model.actions().size();
    long count = PolicySet.count(actions, options.policyLength());
    refuse(
        count,
        options,
        "policy-length " + options.policyLength() + " over " + actions + " actions makes");
    return PolicySet.all(actions, options.policyLength());
  }

  private static void refuse(long count, ActiveInferenceOptions options, String how) {
    if (count > options.maxPolicies()) {
      throw new IllegalArgumentException(
          "active-inference: "
              + how
              + " "
              + (count == Long.MAX_VALUE ? "too many" : count)
              + " policies, more than max-policies "
              + options.maxPolicies()
              + "; shorten policy-length, list policies, or raise max-policies");
    }
  }

  private int[] policy(List<String> actions) {
    return actions.stream().mapToInt(this::action).toArray();
  }

  private int action(String text) {
    List<Variable> controls = model.controls();
    String[] parts = controls.size() > 1 ? text.split("\\+", -1) : new String[] {text};
    if (controls.isEmpty() && text.equals("0") || controls.isEmpty() && text.equals("none")) {
      return 0;
    }
    if (parts.length != controls.size()) {
      throw new IllegalArgumentException(
          "active-inference: policies: action '"
              + text
              + "' must name "
              + controls.size()
              + " controls joined by +");
    }
    int joint = 0;
    for (int c = 0; c < parts.length; c++) {
      joint = joint * controls.get(c).size() + value(controls.get(c), parts[c].strip());
    }
    return joint;
  }

  static int value(Variable control, String text) {
    if (!control.labels().contains(text) && text.matches("\\d{1,9}")) {
      int index = Integer.parseInt(text);
      if (index < control.size()) {
        return index;
      }
    }
    return control.position(text);
  }
}
