package org.xiangxue.server.testing;

import java.security.SecureRandom;
import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * The kernel's random numbers are read like a file, and never make anybody wait; the texts of the
 * validator are read from the class path once, at the first refusal; the network library locks its
 * own memory for a moment.
 */
public final class HarmlessBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside(SecureRandom.class.getName(), "nextBytes")
                .allowBlockingCallsInside(
                        "org.hibernate.validator.resourceloading.PlatformResourceBundleLocator",
                        "getResourceBundle")
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                // The description of the interface is put together when it is first asked for.
                .allowBlockingCallsInside(
                        "org.springdoc.api.AbstractOpenApiResource", "getOpenApi");
    }
}
