package org.xiangxue.contract.account;

import java.util.List;

public record HouseholdFaces(List<Face> faces) {}
