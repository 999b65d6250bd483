package org.xiangxue.server.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.text.ParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Compact JWS (RFC 7515) with Ed25519 (RFC 8037), by the JDK's own signature. */
final class CompactJws {

    private CompactJws() {}

    static String sign(String payload, PrivateKey key) {
        try {
            var jws = new JWSObject(new JWSHeader(JWSAlgorithm.EdDSA), new Payload(payload));
            jws.sign(new Ed25519Signer(key));
            return jws.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The payload, when one of the keys made the signature; empty for anything else, also for text
     * that is no JWS.
     */
    static Optional<String> verified(String text, Collection<PublicKey> keys) {
        try {
            var jws = JWSObject.parse(text);
            if (!jws.getHeader()
                    .toBase64URL()
                    .toString()
                    .equals(new JWSHeader(JWSAlgorithm.EdDSA).toBase64URL().toString())) {
                return Optional.empty();
            }
            var signature = jws.getSignature().decode();
            var canonical =
                    text.equals(jws.serialize())
                            && Base64URL.encode(signature).equals(jws.getSignature());
            for (var key : keys) {
                if (canonical && verifies(jws.getSigningInput(), signature, key)) {
                    return Optional.of(jws.getPayload().toString());
                }
            }
            return Optional.empty();
        } catch (ParseException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static boolean verifies(byte[] input, byte[] signature, PublicKey key) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(input);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private record Ed25519Signer(PrivateKey key) implements JWSSigner {

        @Override
        public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
            try {
                var signer = Signature.getInstance("Ed25519");
                signer.initSign(key);
                signer.update(input);
                return Base64URL.encode(signer.sign());
            } catch (GeneralSecurityException failure) {
                throw new JOSEException("the certificate key does not sign", failure);
            }
        }

        @Override
        public Set<JWSAlgorithm> supportedJWSAlgorithms() {
            return Set.of(JWSAlgorithm.EdDSA);
        }

        @Override
        public JCAContext getJCAContext() {
            return new JCAContext();
        }
    }
}
