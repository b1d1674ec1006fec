/** What learners have in common beside what they see: schedules over training, checked options. */
package org.jackdaw.encoders.learning;
