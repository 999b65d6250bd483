package org.xiangxue.contract.household;

public record RevealedField(String value) {}
