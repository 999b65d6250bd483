package org.xiangxue.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** An S3 server on a folder, on a free port of the loopback interface. */
final class ObjectStore {

    static final String KEY = "xiangxue";
    static final String BUCKET = "xiangxue";

    private ObjectStore() {}

    static S3Proxy start(Path home, Secrets secrets) throws IOException {
        Files.createDirectories(home.resolve(BUCKET));
        var disk = new Properties();
        disk.setProperty("jclouds.filesystem.basedir", home.toString());
        var store =
                S3Proxy.builder()
                        .blobStore(BlobStores.create("filesystem-nio2", disk))
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(
                                AuthenticationType.AWS_V2_OR_V4, KEY, secrets.text("objects"))
                        .build();
        try {
            store.start();
        } catch (Exception fault) {
            throw new IOException("the object store did not start", fault);
        }
        return store;
    }
}
