package org.xiangxue.server.eligibility.notice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.crypto.FieldCipher;
import reactor.core.publisher.Mono;

/** How to reach those who object: sealed, opened only for the official who reviews. */
@Component
class Contacts {

    private final FieldCipher cipher;

    Contacts(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Mono<Optional<byte[]>> seal(CaseId id, @Nullable String contact) {
        return contact == null || contact.isBlank()
                ? Mono.just(Optional.empty())
                : Blocking.SIGNING.call(
                        () -> Optional.of(cipher.encrypt(contact.strip(), context(id))));
    }

    Mono<Optional<String>> open(CaseId id, byte @Nullable [] sealed) {
        return sealed == null
                ? Mono.just(Optional.empty())
                : Blocking.SIGNING.call(() -> Optional.of(cipher.decrypt(sealed, context(id))));
    }

    private static String context(CaseId id) {
        return "review_case.contact:" + id;
    }
}
