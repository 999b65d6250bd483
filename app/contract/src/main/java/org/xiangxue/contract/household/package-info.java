/** The registry of households and persons: list, detail, reveal, import of rosters. */
@NullMarked
package org.xiangxue.contract.household;

import org.jspecify.annotations.NullMarked;
