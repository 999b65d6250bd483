/** Staff: sign-in by username and password, accounts and their grants. */
@NullMarked
package org.xiangxue.server.account.staff;

import org.jspecify.annotations.NullMarked;
