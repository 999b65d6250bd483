/**
 * What the pages on assistance share: how an outcome, its conditions and a rule are said. Each kind
 * of page has a package of its own below.
 */
@NullMarked
package org.xiangxue.console.eligibility;

import org.jspecify.annotations.NullMarked;
