package org.jackdaw.core.option;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.modelio.tree.TreeText;

/**
 * One option as a user reads of it.
 *
 * @param key the configuration key
 * @param type the type in words
 * @param defaultValue the default as YAML on one line
 * @param range allowed values, empty if any value of the type is allowed
 * @param unit the unit, empty if it has none
 * @param text what the option does
 * @param nested the options below this one, where it is a map of its own
 */
public record OptionDoc(
    String key,
    String type,
    String defaultValue,
    String range,
    String unit,
    String text,
    List<OptionDoc> nested) {

  /** Copies the nested options. */
  public OptionDoc {
    nested = List.copyOf(nested);
  }

  /**
   * The options of a record.
   *
   * @param defaults a record that holds the defaults
   * @return one entry per component, in order
   * @throws IllegalArgumentException if a component is not documented or has a type that
   *     configurations cannot hold
   */
  public static List<OptionDoc> of(Record defaults) {
    return OptionRecords.components(defaults.getClass()).entrySet().stream()
        .map(e -> of(e.getKey(), e.getValue(), OptionRecords.value(defaults, e.getValue())))
        .toList();
  }

  private static OptionDoc of(String key, RecordComponent component, Object value) {
    Documented documented = component.getAnnotation(Documented.class);
    if (documented == null) {
      throw new IllegalArgumentException("option '" + key + "' is not documented");
    }
    if (value == null) {
      throw new IllegalArgumentException("option '" + key + "' has no default");
    }
    return new OptionDoc(
        key,
        OptionType.words(component.getGenericType()),
        TreeText.line(OptionTree.value(value)),
        documented.range(),
        documented.unit(),
        documented.value(),
        value instanceof Record nested ? of(nested) : List.of());
  }
}
