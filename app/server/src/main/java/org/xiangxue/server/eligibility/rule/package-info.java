/**
 * The rule grammar and its three-valued evaluation: plain Java over flat facts, no fetching, no
 * clock. The same rule, facts and day give the same outcome for ever.
 */
@NullMarked
package org.xiangxue.server.eligibility.rule;

import org.jspecify.annotations.NullMarked;
