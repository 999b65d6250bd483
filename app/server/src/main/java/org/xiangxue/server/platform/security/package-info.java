/**
 * Authority: who calls, what each role may do and where. Denied unless listed; checked here once,
 * and applied again in SQL by the {@link org.xiangxue.server.platform.security.Scope} that every
 * query on personal data takes.
 */
@NullMarked
package org.xiangxue.server.platform.security;

import org.jspecify.annotations.NullMarked;
