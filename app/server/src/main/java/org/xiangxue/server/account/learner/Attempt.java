package org.xiangxue.server.account.learner;

import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.server.platform.Problem;

/** What somebody shows at the door. */
sealed interface Attempt {

    record Secret(String secret) implements Attempt {}

    record Code(String code, String newSecret) implements Attempt {}

    static Attempt of(LearnerSignIn request) {
        if (request.code() == null) {
            return new Secret(secret("secret", request.secret()));
        }
        if (request.secret() != null) {
            throw Problem.invalid("code", "EITHER", "send either a secret or a code").asException();
        }
        if (!request.code().matches("\\d{8}")) {
            throw Problem.invalid("code", "SHAPE", "8 digits").asException();
        }
        var chosen = secret("newSecret", request.newSecret());
        WeakSecrets.refuseObvious(chosen, request.number());
        return new Code(request.code(), chosen);
    }

    private static String secret(String field, @org.jspecify.annotations.Nullable String secret) {
        if (secret == null || !WeakSecrets.isSecret(secret)) {
            throw Problem.invalid(field, "SHAPE", "4 digits, or 3 pictures joined by '-'")
                    .asException();
        }
        return secret;
    }
}
