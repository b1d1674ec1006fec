package org.jackdaw.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside a component that is a record of options itself: its options stand in a configuration among
 * those of the record that holds it, not in a map of their own. So options that several agents or
 * worlds have in common are declared once. Keys must differ between all of them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Inlined {}
