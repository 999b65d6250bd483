package org.xiangxue.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.xiangxue.server.XiangxueServer;

/**
 * A test against the whole server, listening on a free port, with a real PostgreSQL after all
 * migrations and a real S3. Both are shared by all tests of the JVM and never emptied: a test makes
 * rows of its own and asks for those. Its clock can be put forward ({@link TestClock}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {XiangxueServer.class, TestCallers.class, TestCredentials.class, TestClock.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=server",
            "xiangxue.account.hash-strength=4",
            "xiangxue.courses.films=false"
        })
@ContextConfiguration(initializers = DatabaseTest.Stores.class)
public @interface DatabaseTest {

    /** Tells the server where the stores of this JVM are. */
    class Stores implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(TestDatabase.properties())
                    .and(TestObjectStore.properties())
                    .and(TestKeys.properties())
                    .applyTo(context);
        }
    }
}
