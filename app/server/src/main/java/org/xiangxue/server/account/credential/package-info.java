/**
 * The right of a person on a device to deliver evidence: issued at sign-in, verified with each
 * batch, revocable.
 */
@NullMarked
package org.xiangxue.server.account.credential;

import org.jspecify.annotations.NullMarked;
