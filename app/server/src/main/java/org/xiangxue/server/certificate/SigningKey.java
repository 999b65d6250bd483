package org.xiangxue.server.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.xiangxue.server.platform.crypto.KeyFolder;

/**
 * The key that signs certificates, its id, and the self-signed X.509 certificate that PDF
 * signatures carry.
 */
record SigningKey(String id, PrivateKey secret, X509Certificate certificate) {

    private static final Duration LIFETIME = Duration.ofDays(365L * 30);

    /**
     * Reads the key from the folder of secrets; made there on the first start of a one-machine
     * system.
     */
    static SigningKey load(String id, KeyFolder keys, Clock clock) {
        try {
            var pem = keys.read("certificate-" + id + ".pem", () -> make(id, clock));
            var parts = pem.split("(?<=-----END PRIVATE KEY-----)", 2);
            var secret =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(decode(parts[0])));
            return new SigningKey(id, secret, certificate(decode(parts[1])));
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | ArrayIndexOutOfBoundsException malformed) {
            throw new IllegalStateException(
                    "certificate-" + id + ".pem holds no Ed25519 key with its certificate",
                    malformed);
        }
    }

    static X509Certificate certificate(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der));
    }

    /** Raw 32 bytes of the public key (RFC 8032). */
    byte[] publicBytes() {
        var encoded = certificate.getPublicKey().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static String make(String id, Clock clock) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var name = new X500Name("CN=Xiangxue certificates " + id);
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var holder =
                    new JcaX509v3CertificateBuilder(
                                    name,
                                    new BigInteger(64, new SecureRandom()),
                                    Date.from(now),
                                    Date.from(now.plus(LIFETIME)),
                                    name,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder("Ed25519").build(pair.getPrivate()));
            return pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                    + pem("CERTIFICATE", holder.getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN "
                + kind
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END "
                + kind
                + "-----\n";
    }

    private static byte[] decode(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
