/** The contract of a world: reset and step, what it publishes, and how it is made. */
package org.jackdaw.api.env;
