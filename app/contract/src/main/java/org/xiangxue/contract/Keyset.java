package org.xiangxue.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list.
 *
 * @param next what to send as {@code after} for the following page; null on the last one
 */
public record Keyset<T>(List<T> items, @Nullable String next) {}
