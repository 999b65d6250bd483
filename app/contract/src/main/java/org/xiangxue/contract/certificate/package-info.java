/** Certificates: a learner's own, public verification, revocation. */
@NullMarked
package org.xiangxue.contract.certificate;

import org.jspecify.annotations.NullMarked;
