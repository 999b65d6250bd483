/**
 * Programmes: drafts, previews of what a change would do, publication by a second person, and the
 * programmes that are shipped as examples.
 */
@NullMarked
package org.xiangxue.server.eligibility.programme;

import org.jspecify.annotations.NullMarked;
