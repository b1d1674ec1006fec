/** Which Python runs the environments, and how a private one is made. */
package org.jackdaw.gymnasium.python;
