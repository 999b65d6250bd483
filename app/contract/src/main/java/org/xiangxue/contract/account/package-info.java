/** Sign-in of learners and staff, accounts and their roles. */
@NullMarked
package org.xiangxue.contract.account;

import org.jspecify.annotations.NullMarked;
