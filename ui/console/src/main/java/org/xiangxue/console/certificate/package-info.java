/** Certificates of the area. */
@NullMarked
package org.xiangxue.console.certificate;

import org.jspecify.annotations.NullMarked;
