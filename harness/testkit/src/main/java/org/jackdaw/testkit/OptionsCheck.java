package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.OptionRecords;

/** What every options record promises to configurations and to {@code describe}. */
final class OptionsCheck {

  private static final Set<Type> PLAIN =
      Set.of(
          int.class,
          long.class,
          double.class,
          boolean.class,
          String.class,
          Object.class,
          Integer.class,
          Double.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class);
  private static final Set<Type> CONTAINERS = Set.of(List.class, Map.class, Optional.class);

  private OptionsCheck() {}

  static void id(String id, String summary) {
    assertThat(id).as("id").matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(summary).as("summary").isNotBlank().doesNotContain("\n");
  }

  static void options(Class<?> options) {
    assertThat(options.isRecord()).as("%s is a record", options).isTrue();
    for (RecordComponent component :
        OptionRecords.components(options.asSubclass(Record.class)).values()) {
      Documented documented = component.getAnnotation(Documented.class);
      assertThat(documented).as("@Documented on %s", component).isNotNull();
      assertThat(documented.value()).as("text on %s", component).isNotBlank().doesNotContain("\n");
      assertThat(bindable(component.getGenericType())).as("bindable: %s", component).isTrue();
    }
  }

  private static boolean bindable(Type type) {
    if (type instanceof ParameterizedType generic) {
      return CONTAINERS.contains(generic.getRawType())
          && List.of(generic.getActualTypeArguments()).stream().allMatch(OptionsCheck::bindable);
    }
    if (type instanceof Class<?> plain && (plain.isEnum() || PLAIN.contains(plain))) {
      return true;
    }
    if (type instanceof Class<?> nested && nested.isRecord()) {
      options(nested);
      return true;
    }
    return false;
  }
}
