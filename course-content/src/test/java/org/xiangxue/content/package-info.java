/**
 * Holds the courses that are shipped as files to their format: shape, references, pictures, words.
 * Only tests: whoever imports the files reads them from the class path.
 */
@NullMarked
package org.xiangxue.content;

import org.jspecify.annotations.NullMarked;
