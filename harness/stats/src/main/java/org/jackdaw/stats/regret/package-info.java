/** What was lost against acting as well as can be. */
package org.jackdaw.stats.regret;
