/** What an official does in the console: looks, lists, decides. */
@NullMarked
package org.xiangxue.journeys.official;

import org.jspecify.annotations.NullMarked;
