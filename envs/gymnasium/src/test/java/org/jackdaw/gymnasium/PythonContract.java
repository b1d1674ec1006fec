package org.jackdaw.gymnasium;

import java.util.List;
import java.util.Map;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.gymnasium.Gymnasium.Options;
import org.jackdaw.testkit.EnvironmentContract;

/** The contract of worlds for one Python environment. */
@RequiresPython
abstract class PythonContract extends EnvironmentContract {

  private final Bridges bridge;
  private final Options options;

  PythonContract(Bridges bridge, String env) {
    this(bridge, env, Map.of(), List.of());
  }

  PythonContract(Bridges bridge, String env, Map<String, Object> kwargs, List<Object> wrappers) {
    Options named = OptionRecords.with(bridge.options(env), "kwargs", kwargs);
    this.bridge = bridge;
    this.options = OptionRecords.with(named, "python-wrappers", wrappers);
  }

  @Override
  protected Environment create() {
    return bridge.factory().create(options);
  }

  @Override
  protected int countedSteps() {
    return 4000;
  }
}
