/** Accounts of staff, for administrators. */
@NullMarked
package org.xiangxue.console.account;

import org.jspecify.annotations.NullMarked;
