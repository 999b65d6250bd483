/** The first page: what waits for the person who is signed in. */
@NullMarked
package org.xiangxue.console.home;

import org.jspecify.annotations.NullMarked;
