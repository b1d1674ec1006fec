/** The environments, agents and metrics that there are. */
package org.jackdaw.core.registry;
