/** Built-in discrete worlds, each simulated from the model that it publishes. */
package org.jackdaw.envs.discrete;
