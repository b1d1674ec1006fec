/** What happens within an episode as text: values, beliefs and plans, written and read again. */
package org.jackdaw.core.trace;
