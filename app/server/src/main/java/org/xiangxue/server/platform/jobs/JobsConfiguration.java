package org.xiangxue.server.platform.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.quartz.autoconfigure.QuartzDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A small JDBC pool for Quartz alone; it has no R2DBC store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobsProperties.class)
class JobsConfiguration {

    /**
     * A bean like any other: with {@code defaultCandidate = false} Quartz would silently keep its
     * jobs in memory.
     */
    @Bean(destroyMethod = "close")
    @QuartzDataSource
    HikariDataSource jobsDataSource(JobsProperties properties) {
        var pool = new HikariConfig();
        pool.setPoolName("jobs");
        pool.setJdbcUrl(properties.url());
        pool.setUsername(properties.user());
        pool.setPassword(properties.password());
        pool.setMaximumPoolSize(properties.connections());
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }
}
