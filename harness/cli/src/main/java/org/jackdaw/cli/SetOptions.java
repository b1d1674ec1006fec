package org.jackdaw.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.core.config.BoundWorld;
import org.jackdaw.core.config.ConfigurationException;
import org.jackdaw.core.config.WorldBinder;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.modelio.tree.DocumentException;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.TreeReader;

/** Options given on the command line as {@code --set key=value}. */
final class SetOptions {

  private static final MapNode NOTHING = new MapNode(Place.whole("--set"), Map.of());

  private SetOptions() {}

  /** The defaults with the settings over them; values are YAML. */
  static <O extends Record> O over(String id, O defaults, List<String> settings) {
    if (settings.isEmpty()) {
      return defaults;
    }
    Problems problems = new Problems();
    return new RecordBinder(problems, Set.of())
        .bind(id, defaults, map(settings))
        .orElseThrow(() -> new ConfigurationException(problems.lines()));
  }

  /** A world with the settings over its defaults; they may name wrappers and a schedule too. */
  static BoundWorld world(Registry registry, EnvironmentFactory<?> factory, List<String> settings) {
    Problems problems = new Problems();
    return new WorldBinder(registry, problems)
        .bind(factory, settings.isEmpty() ? NOTHING : map(settings))
        .orElseThrow(() -> new ConfigurationException(problems.lines()));
  }

  private static MapNode map(List<String> settings) {
    StringBuilder yaml = new StringBuilder();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new UsageException("--set " + setting + ": must be key=value");
      }
      yaml.append(setting, 0, equals).append(": ").append(setting.substring(equals + 1));
      yaml.append('\n');
    }
    try {
      return (MapNode) TreeReader.yaml(yaml.toString(), "--set");
    } catch (DocumentException e) {
      throw new ConfigurationException(e.problems());
    }
  }
}
