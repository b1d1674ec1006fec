/** The agent {@code active-inference}: its options, its factory and its life in an episode. */
package org.jackdaw.aif.agent;
