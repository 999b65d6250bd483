/** Evidence of learning and what it adds up to. */
@NullMarked
package org.xiangxue.contract.learning;

import org.jspecify.annotations.NullMarked;
