/**
 * Who gets in: sign-in of learners and staff, their sessions, roles bound to a region, login cards
 * and learning credentials. What a role may do is platform's business; who lives where is the
 * registry's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "region", "household"})
package org.xiangxue.server.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
