/** What single decisions cost and gained, judged by optimal values at the exact belief. */
package org.jackdaw.oracle.decision;
