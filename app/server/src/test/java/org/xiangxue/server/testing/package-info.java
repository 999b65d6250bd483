/**
 * What tests of the server stand on: a real PostgreSQL and a real S3, each once per JVM. Contains
 * no test data of a feature: that lies beside the feature's tests.
 */
@NullMarked
package org.xiangxue.server.testing;

import org.jspecify.annotations.NullMarked;
