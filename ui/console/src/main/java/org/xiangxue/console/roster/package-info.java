/** Rosters on their way into the registry: uploaded, tried, looked at, applied. */
@NullMarked
package org.xiangxue.console.roster;

import org.jspecify.annotations.NullMarked;
