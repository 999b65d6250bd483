/** What a trainer and the one who reviews do, on their own PCs. */
@NullMarked
package org.xiangxue.journeys.trainer;

import org.jspecify.annotations.NullMarked;
