package org.xiangxue.server.household.correction;

import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.CorrectionChange;

/**
 * What of a correction names persons and numbers; kept sealed.
 *
 * @param head name of the household's head then
 * @param name of the person it is about
 * @param was what stood there
 */
record CorrectionContent(String head, String name, CorrectionChange change, @Nullable String was) {}
