package org.jackdaw.core.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.env.Environment;
import org.jackdaw.core.plan.PlannedEnvironment;

/** What a run runs on, for its manifest. */
final class Machine {

  private Machine() {}

  /** The machine, with what the worlds run on; one that cannot be opened adds nothing. */
  static Map<String, String> of(List<PlannedEnvironment> environments) {
    Map<String, String> machine = current();
    for (PlannedEnvironment environment : environments) {
      try (Environment world = environment.open()) {
        machine.putAll(world.provenance());
      } catch (RuntimeException broken) {
        continue; // its cells will say so in their failures
      }
    }
    return machine;
  }

  private static Map<String, String> current() {
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("java", System.getProperty("java.version"));
    machine.put("java-vendor", System.getProperty("java.vendor"));
    machine.put("vm", System.getProperty("java.vm.name"));
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("arch", System.getProperty("os.arch"));
    machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    return machine;
  }
}
