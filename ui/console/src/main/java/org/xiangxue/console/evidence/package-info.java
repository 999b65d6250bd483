/** Evidence of learning that waits for a person: flags and held pieces. */
@NullMarked
package org.xiangxue.console.evidence;

import org.jspecify.annotations.NullMarked;
