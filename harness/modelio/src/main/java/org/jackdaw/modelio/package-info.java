/** Models as files. */
package org.jackdaw.modelio;
