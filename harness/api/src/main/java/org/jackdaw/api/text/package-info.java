/** Words and numbers as text: labels, nearest names, and a number format that no JDK changes. */
package org.jackdaw.api.text;
