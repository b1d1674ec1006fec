/** A Python process and the frames that go to it and come back. */
package org.jackdaw.gymnasium.transport;
