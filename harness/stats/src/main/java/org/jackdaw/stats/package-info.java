/** Statistics on scores of independent training runs. */
package org.jackdaw.stats;
