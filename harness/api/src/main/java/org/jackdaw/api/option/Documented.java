package org.jackdaw.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One line about an option, beside the record component that holds it. A component {@code
 * cueValidity} is the configuration key {@code cue-validity}; its default is what the factory's
 * {@code defaults()} holds.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Documented {

  /**
   * What the option does, in one line.
   *
   * @return the text
   */
  String value();

  /**
   * Allowed values, such as {@code [0, 1]}.
   *
   * @return the range, empty if any value of the type is allowed
   */
  String range() default "";

  /**
   * The unit, such as nats or steps.
   *
   * @return the unit, empty if it has none
   */
  String unit() default "";
}
