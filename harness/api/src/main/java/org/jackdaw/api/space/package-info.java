/** Spaces of actions and observations, and the immutable values that live in them. */
package org.jackdaw.api.space;
