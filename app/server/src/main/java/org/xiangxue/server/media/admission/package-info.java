/**
 * Decides which files may stay: by their content, not by their name. What a stranger sends is
 * opened only here, and only in bounds.
 */
@NullMarked
package org.xiangxue.server.media.admission;

import org.jspecify.annotations.NullMarked;
