package org.xiangxue.server.course.shipped;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShippedProperties.class)
class ShippedConfiguration {}
