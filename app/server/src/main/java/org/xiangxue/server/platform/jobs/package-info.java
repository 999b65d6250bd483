/**
 * Work that can wait: Quartz, clustered on the database, starts each {@link
 * org.xiangxue.server.platform.jobs.Sweep} on one server at a time. The only place where a thread
 * blocks on a reactive chain, and where JDBC is used.
 */
@NullMarked
package org.xiangxue.server.platform.jobs;

import org.jspecify.annotations.NullMarked;
