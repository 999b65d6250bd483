/**
 * Certificates: issued from a completion, signed (Ed25519), rendered as a PDF that is signed whole,
 * verified by anyone with or without a network, revoked by a county official. A certificate is a
 * signature, not a row; it decides nothing about assistance.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "audit", "region", "household", "course", "learning"})
package org.xiangxue.server.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
