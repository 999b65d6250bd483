/** Reading the hash-chained log of who saw, changed or exported what. */
@NullMarked
package org.xiangxue.contract.audit;

import org.jspecify.annotations.NullMarked;
