/** The contract of a contender: perceive, act, learn, what it may know, and what it can report. */
package org.jackdaw.api.agent;
