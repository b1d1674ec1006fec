/** What is knowable and achievable on a published model. */
package org.jackdaw.oracle;
