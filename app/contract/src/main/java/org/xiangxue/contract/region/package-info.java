/** The five levels of administrative areas. */
@NullMarked
package org.xiangxue.contract.region;

import org.jspecify.annotations.NullMarked;
