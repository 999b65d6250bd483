/** The facts of households on which decisions rest: read through views, kept by their hash. */
@NullMarked
package org.xiangxue.server.eligibility.facts;

import org.jspecify.annotations.NullMarked;
