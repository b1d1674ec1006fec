package org.jackdaw.aif.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;

/** Agents and options for tests. */
final class Agents {

  private Agents() {}

  /** The defaults with some components replaced, by name. */
  static ActiveInferenceOptions options(Consumer<Map<String, Object>> changes) {
    return with(new ActiveInferenceFactory().defaults(), changes);
  }

  /** The defaults with some components replaced, by name; those of nested records with a dot. */
  static ActiveInferenceOptions options(Map<String, Object> changes) {
    return nested(new ActiveInferenceFactory().defaults(), changes);
  }

  private static <R extends Record> R nested(R defaults, Map<String, Object> changes) {
    return with(
        defaults,
        values -> {
          Map<String, Map<String, Object>> deeper = new TreeMap<>();
          changes.forEach(
              (key, value) -> {
                int dot = key.indexOf('.');
                if (dot < 0) {
                  values.put(key, value);
                } else {
                  deeper
                      .computeIfAbsent(key.substring(0, dot), k -> new TreeMap<>())
                      .put(key.substring(dot + 1), value);
                }
              });
          deeper.forEach((key, inner) -> values.put(key, nested((Record) values.get(key), inner)));
        });
  }

  @SuppressWarnings("unchecked") // the class of an R is a Class<R>, as records are final
  private static <R extends Record> R with(R defaults, Consumer<Map<String, Object>> changes) {
    Map<String, Object> values = new LinkedHashMap<>();
    try {
      var components = defaults.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values.put(components[i].getName(), components[i].getAccessor().invoke(defaults));
      }
      int known = values.size();
      changes.accept(values);
      if (values.size() != known) {
        throw new IllegalArgumentException("unknown option in " + values.keySet());
      }
      return (R)
          defaults.getClass().getDeclaredConstructor(types).newInstance(values.values().toArray());
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static ActiveInferenceOptions policyLength(int length) {
    return options(o -> o.put("policyLength", length));
  }

  static AgentContext context(Knowledge knowledge, long seed) {
    Model model = knowledge.model().orElseThrow();
    return new AgentContext(
        model.observationSpace(),
        model.actions().space(),
        knowledge,
        Budget.episodes(100, 10),
        SeedTree.root(seed));
  }

  static ActiveInferenceAgent agent(ActiveInferenceOptions options, Knowledge knowledge, long s) {
    AgentContext context = context(knowledge, s);
    return (ActiveInferenceAgent) new ActiveInferenceFactory().create(options, context);
  }

  static ActiveInferenceAgent agent(ActiveInferenceOptions options, Model model) {
    return agent(options, new Knowledge.Full(model), 1);
  }
}
