package org.xiangxue.server.platform.objects;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the store that a single machine has. */
@Tag("slow")
class EmbeddedObjectStoreTest extends ObjectStoreContract {

    @TempDir private static Path folder;
    private static S3Proxy proxy;

    @BeforeAll
    static void start() throws Exception {
        var disk = new Properties();
        disk.setProperty("jclouds.filesystem.basedir", folder.toString());
        proxy =
                S3Proxy.builder()
                        .blobStore(BlobStores.create("filesystem-nio2", disk))
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                        .build();
        proxy.start();
    }

    @AfterAll
    static void stop() throws Exception {
        proxy.stop();
    }

    @Override
    URI url() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }
}
