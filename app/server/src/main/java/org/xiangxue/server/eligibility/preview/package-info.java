/** What a draft of a rule would change, counted household by household before it is published. */
@NullMarked
package org.xiangxue.server.eligibility.preview;

import org.jspecify.annotations.NullMarked;
