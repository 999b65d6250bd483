/** Training coverage by region and the households not reached. */
@NullMarked
package org.xiangxue.contract.coverage;

import org.jspecify.annotations.NullMarked;
