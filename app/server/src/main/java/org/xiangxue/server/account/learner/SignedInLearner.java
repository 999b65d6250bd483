package org.xiangxue.server.account.learner;

import org.xiangxue.contract.account.LearnerSession;
import org.xiangxue.server.account.session.OpenedSession;

/** The answer to a learner's sign-in, and the session whose cookie goes with it. */
record SignedInLearner(LearnerSession answer, OpenedSession session) {}
