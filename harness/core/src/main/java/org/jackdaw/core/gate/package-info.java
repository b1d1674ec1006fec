/** Whether an experiment got worse than a stored baseline. */
package org.jackdaw.core.gate;
