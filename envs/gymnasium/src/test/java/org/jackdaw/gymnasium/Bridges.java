package org.jackdaw.gymnasium;

import java.time.Duration;
import java.util.Map;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.gymnasium.Gymnasium.Options;
import org.jackdaw.gymnasium.python.Settings;
import org.jackdaw.gymnasium.transport.TransportKind;

/** One factory per transport, shared by all tests, so that few processes are started. */
enum Bridges {
  PY4J(TransportKind.PY4J),
  PIPE(TransportKind.PIPE);

  private final Gymnasium.Factory factory;

  Bridges(TransportKind kind) {
    factory = new Gymnasium.Factory(() -> settings(kind));
  }

  static Settings settings(TransportKind kind) {
    Settings machine = Settings.of(System.getenv());
    return new Settings(machine.interpreter(), kind, 1, 8, Duration.ofSeconds(60), machine.cache());
  }

  Gymnasium.Factory factory() {
    return factory;
  }

  Options options(String env) {
    return OptionRecords.with(factory.defaults(), "env", env);
  }

  Environment open(String env) {
    return factory.create(options(env));
  }

  Environment open(String env, Map<String, Object> kwargs) {
    return factory.create(OptionRecords.with(options(env), "kwargs", kwargs));
  }
}
