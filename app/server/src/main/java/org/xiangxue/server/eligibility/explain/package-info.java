/** Explanations in plain Chinese: how each condition stands, and which course closes the gap. */
@NullMarked
package org.xiangxue.server.eligibility.explain;

import org.jspecify.annotations.NullMarked;
