package org.xiangxue.contract.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record RevokeCertificate(@NotBlank @Size(min = 4, max = 300) String reason) {}
