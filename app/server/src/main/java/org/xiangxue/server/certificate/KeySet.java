package org.xiangxue.server.certificate;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published keys as a JWK set; {@code x5c} holds the certificate that PDF signatures carry. */
final class KeySet {

    private KeySet() {}

    static String write(List<SigningKey> keys) {
        var published = new ArrayList<JWK>();
        for (var key : keys) {
            published.add(publicKey(key));
        }
        return new JWKSet(published).toString();
    }

    /** Key id to certificate. Fails with a sentence when the text is no key set of ours. */
    static Map<String, X509Certificate> read(String json) {
        try {
            var certificates = new LinkedHashMap<String, X509Certificate>();
            for (var key : JWKSet.parse(json).getKeys()) {
                certificates.put(
                        key.getKeyID(),
                        SigningKey.certificate(key.getX509CertChain().getFirst().decode()));
            }
            return certificates;
        } catch (ParseException | CertificateException | RuntimeException malformed) {
            throw new IllegalArgumentException(
                    "this is no key set of Xiangxue: take it from /.well-known/xiangxue-keys.json",
                    malformed);
        }
    }

    private static OctetKeyPair publicKey(SigningKey key) {
        try {
            return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(key.publicBytes()))
                    .keyID(key.id())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.EdDSA)
                    .x509CertChain(
                            List.of(
                                    com.nimbusds.jose.util.Base64.encode(
                                            key.certificate().getEncoded())))
                    .build();
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
