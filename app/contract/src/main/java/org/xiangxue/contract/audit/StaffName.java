package org.xiangxue.contract.audit;

/** Who of the staff an account is, as it is called now. */
public record StaffName(String username, String name) {}
