/**
 * What one package has to tell another after its own transaction: a row in the same transaction,
 * delivered at least once and in order of writing per topic. Listeners are idempotent.
 */
@NullMarked
package org.xiangxue.server.platform.outbox;

import org.jspecify.annotations.NullMarked;
