/**
 * PDF files from XHTML, with an embedded subset of a Chinese font. It knows no feature and signs
 * nothing.
 */
@NullMarked
package org.xiangxue.server.platform.pdf;

import org.jspecify.annotations.NullMarked;
