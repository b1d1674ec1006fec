package org.jackdaw.core.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a run runs on, for its manifest. */
final class Machine {

  private Machine() {}

  static Map<String, String> current() {
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
