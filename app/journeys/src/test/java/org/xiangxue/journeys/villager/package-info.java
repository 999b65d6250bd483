/** What a villager does on a phone and on the shared PC, in good and in bad luck. */
@NullMarked
package org.xiangxue.journeys.villager;

import org.jspecify.annotations.NullMarked;
