package org.xiangxue.server.testing;

import java.security.SecureRandom;
import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * The kernel's random numbers are read like a file, and never make anybody wait; the texts of the
 * validator are read from the class path once, at the first refusal.
 */
public final class HarmlessBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside(SecureRandom.class.getName(), "nextBytes")
                .allowBlockingCallsInside(
                        "org.hibernate.validator.resourceloading.PlatformResourceBundleLocator",
                        "getResourceBundle")
                // The description of the interface is put together when it is first asked for.
                .allowBlockingCallsInside(
                        "org.springdoc.api.AbstractOpenApiResource", "getOpenApi");
    }
}
