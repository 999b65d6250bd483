package org.xiangxue.contract.media;

import java.util.UUID;

/** A course that shows a file, published or as a draft. */
public record MediaUse(UUID course, String title) {}
