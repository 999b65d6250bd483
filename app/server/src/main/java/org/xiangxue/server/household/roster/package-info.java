/**
 * The roster as a file: its columns, how a file is read and a row is checked, and the files handed
 * back. Plain Java; it knows neither database nor requests.
 */
@NullMarked
package org.xiangxue.server.household.roster;

import org.jspecify.annotations.NullMarked;
