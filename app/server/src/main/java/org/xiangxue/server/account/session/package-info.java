/**
 * Sessions of browsers, and what guards the way into one: hashes of secrets, limits on tries. It
 * does not know what a learner or an account is.
 */
@NullMarked
package org.xiangxue.server.account.session;

import org.jspecify.annotations.NullMarked;
