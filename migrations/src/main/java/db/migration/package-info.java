/**
 * Migrations that SQL alone cannot express: bulk loads of reference data. Flyway finds them beside
 * the SQL files by their names, which is why this is not an {@code org.xiangxue} package. Nothing
 * else belongs here.
 */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
