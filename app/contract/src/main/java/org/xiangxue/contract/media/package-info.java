/** Files that belong to courses. */
@NullMarked
package org.xiangxue.contract.media;

import org.jspecify.annotations.NullMarked;
