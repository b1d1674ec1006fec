/** Many worlds share few Python processes, whose calls carry what all of them ask at a time. */
package org.jackdaw.gymnasium.broker;
