package org.xiangxue.contract.account;

public record NewPassword(AccountId id, String username, String password) {}
