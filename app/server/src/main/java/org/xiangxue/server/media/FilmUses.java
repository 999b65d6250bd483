package org.xiangxue.server.media;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.Sha256;
import reactor.core.publisher.Mono;

/** Which course shows what. */
@Repository
class FilmUses {

    private final DatabaseClient db;

    FilmUses(DatabaseClient db) {
        this.db = db;
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> replace(UUID course, String title, boolean published, Collection<Sha256> files) {
        return db.sql("DELETE FROM media_use WHERE course_id = :course AND published = :published")
                .bind("course", course)
                .bind("published", published)
                .then()
                .then(add(course, title, published, files));
    }

    /** What is neither in the library nor in work is left out: the draft says what it lacks. */
    private Mono<Void> add(UUID course, String title, boolean published, Collection<Sha256> files) {
        return db.sql(
                        """
                        INSERT INTO media_use (course_id, sha256, title, published)
                        SELECT :course, sha256, :title, :published
                          FROM unnest(:files) AS named (sha256)
                         WHERE EXISTS (SELECT 1 FROM media m WHERE m.sha256 = named.sha256)
                            OR EXISTS (SELECT 1 FROM media_item i WHERE i.content_sha256 = named.sha256)
                        """)
                .bind("course", course)
                .bind("title", title)
                .bind("published", published)
                .bind("files", MediaRepository.values(files))
                .then();
    }
}
