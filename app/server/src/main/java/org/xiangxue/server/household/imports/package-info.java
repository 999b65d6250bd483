/**
 * Imports of rosters: taken in, tried against the registry without effect, looked at, applied in
 * one transaction; and single changes that go the same way. All statements name one county and work
 * on sets; none asks per row.
 */
@NullMarked
package org.xiangxue.server.household.imports;

import org.jspecify.annotations.NullMarked;
