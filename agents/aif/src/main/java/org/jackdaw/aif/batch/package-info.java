/** Many independent agents of one kind, stepped by one call. */
package org.jackdaw.aif.batch;
