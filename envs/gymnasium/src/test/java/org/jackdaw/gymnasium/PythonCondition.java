package org.jackdaw.gymnasium;

import org.jackdaw.gymnasium.python.ProvisioningException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Enables a test where the environments' Python is there or can be made. */
final class PythonCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    try {
      Bridges.PY4J.open("FrozenLake-v1").close();
      return ConditionEvaluationResult.enabled("Python runs");
    } catch (ProvisioningException e) {
      return ConditionEvaluationResult.disabled(e.getMessage());
    }
  }
}
