package org.xiangxue.server.platform.pdf;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Fonts for characters that the shipped one lacks. Prefix {@code xiangxue.pdf}.
 *
 * @param fonts files or folders, asked in this order
 */
@Validated
@ConfigurationProperties("xiangxue.pdf")
record PdfProperties(@DefaultValue("/usr/share/fonts,/usr/local/share/fonts") List<Path> fonts) {}
