/**
 * Assistance programmes: what is published, and drafts on their way through preview to a second
 * person.
 */
@NullMarked
package org.xiangxue.console.eligibility.programme;

import org.jspecify.annotations.NullMarked;
