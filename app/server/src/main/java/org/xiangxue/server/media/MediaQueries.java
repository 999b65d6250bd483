package org.xiangxue.server.media;

import java.util.Collection;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.media.Sha256;
import reactor.core.publisher.Mono;

@Component
class MediaQueries {

    private final DatabaseClient db;

    MediaQueries(DatabaseClient db) {
        this.db = db;
    }

    /** Those of the files that this owner may show in a course: own ones and published ones. */
    Mono<List<MediaFile>> usable(String owner, Collection<Sha256> files) {
        return db.sql(
                        """
                        SELECT m.sha256, m.object_key, m.type, m.bytes, m.width, m.height, m.published
                          FROM media m
                         WHERE m.sha256 = ANY(:files) AND m.kind = 'PICTURE'
                           AND (m.published
                                OR EXISTS (SELECT 1 FROM media_owner o WHERE o.sha256 = m.sha256 AND o.owner = :owner))
                        """)
                .bind("files", MediaRepository.values(files))
                .bind("owner", owner)
                .map(MediaRepository::file)
                .all()
                .collectList();
    }

    /** Published files in the order of their hashes. */
    Mono<List<MediaFile>> published(String after, int limit) {
        return db.sql(
                        """
                        SELECT m.sha256, m.object_key, m.type, m.bytes, m.width, m.height, m.published
                          FROM media m
                         WHERE m.published AND m.sha256 > :after
                         ORDER BY m.sha256
                         LIMIT :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map(MediaRepository::file)
                .all()
                .collectList();
    }
}
