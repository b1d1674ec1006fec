/** Inductive planning: goal states, and the states from which they can be reached in time. */
package org.jackdaw.aif.inductive;
