/**
 * The tables that hold what learners did, and who has to be derived again. Other parts of learning
 * read and write them through here.
 */
@NullMarked
package org.xiangxue.server.learning.facts;

import org.jspecify.annotations.NullMarked;
