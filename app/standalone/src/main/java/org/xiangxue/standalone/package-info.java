/**
 * The whole system on one machine: embedded PostgreSQL and S3, server and console in one JVM. Holds
 * no rule of the domain and nothing that a production installation would miss.
 */
@NullMarked
package org.xiangxue.standalone;

import org.jspecify.annotations.NullMarked;
