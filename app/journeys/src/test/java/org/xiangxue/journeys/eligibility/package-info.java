/** From a certificate to assistance: decided, published, challenged, reviewed. */
@NullMarked
package org.xiangxue.journeys.eligibility;

import org.jspecify.annotations.NullMarked;
