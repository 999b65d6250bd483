package org.xiangxue.server.platform.objects;

import io.minio.MinioAsyncClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObjectProperties.class)
class ObjectStoreConfiguration {

    /** The region is named, or the client would ask the server for it before its first call. */
    @Bean(destroyMethod = "close")
    MinioAsyncClient objectClient(ObjectProperties properties) {
        return MinioAsyncClient.builder()
                .endpoint(properties.url().toString())
                .region("us-east-1")
                .credentials(properties.key(), properties.secret())
                .build();
    }
}
