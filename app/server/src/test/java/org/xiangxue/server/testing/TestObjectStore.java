package org.xiangxue.server.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.testcontainers.containers.MinIOContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real S3 per JVM: MinIO in a container, or embedded ({@code XIANGXUE_TEST_STORE}). Its bucket
 * is made by the server.
 */
public final class TestObjectStore {

    private static final String IMAGE =
            ContainerEngine.setting("XIANGXUE_TEST_STORE_IMAGE", "minio/minio:latest");
    private static final String KEY = "xiangxue";
    private static final String SECRET = "xiangxue-test-secret";

    private static final String URL =
            ContainerEngine.choose(
                    "XIANGXUE_TEST_STORE",
                    IMAGE,
                    TestObjectStore::container,
                    TestObjectStore::embedded);

    private TestObjectStore() {}

    static Map<String, String> properties() {
        return Map.of(
                "xiangxue.objects.url", URL,
                "xiangxue.objects.bucket", "xiangxue",
                "xiangxue.objects.key", KEY,
                "xiangxue.objects.secret", SECRET);
    }

    private static String container() {
        var image = DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("minio/minio");
        @SuppressWarnings("resource") // stopped by the hook
        var minio = new MinIOContainer(image).withUserName(KEY).withPassword(SECRET);
        minio.withImagePullPolicy(_ -> false);
        minio.start();
        Runtime.getRuntime().addShutdownHook(new Thread(minio::stop, "stop-test-store"));
        return minio.getS3URL();
    }

    private static String embedded() {
        try {
            var disk = new Properties();
            var folder = Files.createTempDirectory("xiangxue-objects");
            disk.setProperty("jclouds.filesystem.basedir", folder.toString());
            var store =
                    S3Proxy.builder()
                            .blobStore(BlobStores.create("filesystem-nio2", disk))
                            .endpoint(URI.create("http://127.0.0.1:0"))
                            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                            .build();
            store.start();
            return "http://127.0.0.1:" + store.getPort();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (Exception failure) {
            throw new IllegalStateException("the embedded object store did not start", failure);
        }
    }
}
