/** The registry as the role may see it: list, one household, and how its members get in. */
@NullMarked
package org.xiangxue.console.household;

import org.jspecify.annotations.NullMarked;
