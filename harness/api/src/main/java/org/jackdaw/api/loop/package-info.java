/** The one loop in which an agent and a world meet. */
package org.jackdaw.api.loop;
