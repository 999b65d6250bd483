package org.xiangxue.standalone;

import java.util.Arrays;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;

/** Keeps a context from doing anything by itself: it opens no port and runs no work. */
final class QuietContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("lifecycleProcessor", new Idle());
        context.addBeanFactoryPostProcessor(QuietContext::removeRunners);
    }

    private static void removeRunners(ConfigurableListableBeanFactory beans) {
        var registry = (BeanDefinitionRegistry) beans;
        Arrays.stream(beans.getBeanNamesForType(ApplicationRunner.class, true, false))
                .forEach(registry::removeBeanDefinition);
    }

    private static final class Idle extends DefaultLifecycleProcessor {
        @Override
        public void onRefresh() {}
    }
}
