package org.xiangxue.server.media.ffmpeg;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilmProperties.class)
class FilmConfiguration {}
