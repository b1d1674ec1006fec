/** How many runs a conclusion needs, and what few runs can show. */
package org.jackdaw.stats.power;
