package org.xiangxue.contract.learning;

import jakarta.validation.constraints.NotNull;
import java.util.List;

public record EvidenceBatch(int v, @NotNull List<EvidenceItem> items) {}
