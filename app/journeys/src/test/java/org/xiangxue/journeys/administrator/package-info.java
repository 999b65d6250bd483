/** An administrator lets an official in; the official imports a roster. */
@NullMarked
package org.xiangxue.journeys.administrator;

import org.jspecify.annotations.NullMarked;
