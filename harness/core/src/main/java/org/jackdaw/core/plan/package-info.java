/** What an experiment will run, cell by cell, before anything has run. */
package org.jackdaw.core.plan;
