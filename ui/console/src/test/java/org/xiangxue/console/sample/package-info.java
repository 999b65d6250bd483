/** A server of sample data, for the tests of the views and for looking at them without a server. */
@NullMarked
package org.xiangxue.console.sample;

import org.jspecify.annotations.NullMarked;
