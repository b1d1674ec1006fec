/** Python environments in the vocabulary of worlds: spaces, observations, steps, models. */
package org.jackdaw.gymnasium.world;
