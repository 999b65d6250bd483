package org.xiangxue.server.testing;

import java.security.SecureRandom;
import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** The kernel's random numbers are read like a file, and never make anybody wait. */
public final class HarmlessBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside(SecureRandom.class.getName(), "nextBytes");
    }
}
