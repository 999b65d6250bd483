package org.xiangxue.server.account.staff;

import org.xiangxue.contract.account.AccountId;

/** An account as the sign-in needs it. */
record StaffAccount(
        AccountId id, String username, String name, String passwordHash, boolean closed) {

    /** What binds a password's hash to the account. */
    static String owner(AccountId id) {
        return "account:" + id;
    }
}
