/**
 * Corrections as requests: a village clerk says what the registry should say, an official of the
 * area applies or refuses it. Applying is a roster of one row; nothing here writes the registry by
 * itself.
 */
@NullMarked
package org.xiangxue.server.household.correction;

import org.jspecify.annotations.NullMarked;
