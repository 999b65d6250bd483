package org.xiangxue.server.learning.evidence;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/**
 * How far a device has counted and how many pieces came: fewer than counted means that some are
 * still on it.
 */
@Repository
class DeviceRepository {

    private final DatabaseClient db;

    DeviceRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Persons who share a device share this row, so it is the last that a batch locks.
     *
     * @param highest the largest number among the new pieces
     */
    @Transactional(propagation = MANDATORY)
    @Unscoped("counts of a device")
    Mono<Void> count(String county, UUID device, long highest, int pieces) {
        return db.sql(
                        """
                        INSERT INTO device_sequence AS d (county, device_id, highest, pieces)
                        VALUES (:county, :device, :highest, :pieces)
                        ON CONFLICT (county, device_id) DO UPDATE
                           SET highest = greatest(d.highest, excluded.highest), pieces = d.pieces + excluded.pieces
                        """)
                .bind("county", county)
                .bind("device", device)
                .bind("highest", highest)
                .bind("pieces", (long) pieces)
                .then();
    }
}
