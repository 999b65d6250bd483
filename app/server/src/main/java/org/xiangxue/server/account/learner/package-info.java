/** Learners: sign-in by face and secret, and what the clerk does for those who cannot get in. */
@NullMarked
package org.xiangxue.server.account.learner;

import org.jspecify.annotations.NullMarked;
