package org.xiangxue.contract.account;

import java.time.Instant;

public record OneTimeCode(String code, Instant validUntil) {}
