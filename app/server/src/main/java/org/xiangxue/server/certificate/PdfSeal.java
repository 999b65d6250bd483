package org.xiangxue.server.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.xiangxue.server.platform.Days;

/**
 * Signs a PDF whole and finds any byte that changed since: a detached CMS signature (RFC 5652,
 * Ed25519 by RFC 8419) over everything but its own place, whose encoding has exactly one form.
 */
public final class PdfSeal {

    /** Bytes kept free for the CMS; ours takes about 900. */
    private static final int ROOM = 2_000;

    private PdfSeal() {}

    static byte[] sign(byte[] pdf, SigningKey key, Instant at) {
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            var date = GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(Days.ZONE));
            signature.setSignDate(date);
            document.setDocumentId(at.toEpochMilli());
            document.addSignature(signature, content -> cms(content.readAllBytes(), key), options);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Empty when the file is whole and one of the keys signed it; else what is wrong, in English.
     */
    public static Optional<String> fault(byte[] pdf, Collection<X509Certificate> keys) {
        try (var document = Loader.loadPDF(pdf)) {
            var signatures = document.getSignatureDictionaries();
            if (signatures.size() != 1) {
                return Optional.of(
                        "it carries " + signatures.size() + " signatures instead of one");
            }
            var range = signatures.getFirst().getByteRange();
            if (!coversAll(range, pdf.length)) {
                return Optional.of("its signature does not cover the whole file");
            }
            var hole = Arrays.copyOfRange(pdf, range[1], range[2]);
            var content =
                    ByteBuffer.allocate(range[1] + range[3])
                            .put(pdf, 0, range[1])
                            .put(pdf, range[2], range[3])
                            .array();
            return keys.stream().anyMatch(key -> isSealedBy(hole, content, key))
                    ? Optional.empty()
                    : Optional.of("a byte of it was changed, or another key signed it");
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of("it is not a readable PDF");
        }
    }

    private static boolean coversAll(int[] range, int length) {
        return range.length == 4
                && range[0] == 0
                && range[1] > 0
                && range[2] > range[1]
                && range[3] > 0
                && range[2] + range[3] == length;
    }

    /**
     * The place of the signature holds exactly what we write there: the one CMS that this content
     * and key give.
     */
    private static boolean isSealedBy(byte[] hole, byte[] content, X509Certificate key) {
        try {
            var hex = new String(hole, 1, hole.length - 2, StandardCharsets.US_ASCII);
            if (hole[0] != '<' || hole[hole.length - 1] != '>') {
                return false;
            }
            var signed =
                    new CMSSignedData(
                            new CMSProcessableByteArray(content),
                            first(HexFormat.of().parseHex(hex)));
            var signer = signed.getSignerInfos().getSigners().iterator().next();
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key))) {
                return false;
            }
            var expected = HexFormat.of().withUpperCase().formatHex(onlyForm(signer, key));
            return (expected + "0".repeat(hex.length() - expected.length())).equals(hex);
        } catch (CMSException
                | OperatorCreationException
                | CertificateException
                | IOException
                | RuntimeException different) {
            return false;
        }
    }

    /** The object at the beginning; zeros fill the rest of the place. */
    private static ContentInfo first(byte[] padded) throws IOException {
        try (var in = new ASN1InputStream(padded)) {
            return ContentInfo.getInstance(in.readObject());
        }
    }

    /**
     * The CMS written anew from what is signed and the pinned key, so that parts outside the
     * signature cannot vary either.
     */
    private static byte[] onlyForm(SignerInformation signer, X509Certificate key)
            throws IOException, CertificateException {
        var holder = new JcaX509CertificateHolder(key);
        var info = signer.toASN1Structure();
        var sid = new SignerIdentifier(new IssuerAndSerialNumber(holder.toASN1Structure()));
        var only =
                new SignerInfo(
                        sid,
                        SHA_512,
                        info.getAuthenticatedAttributes(),
                        ED25519,
                        info.getEncryptedDigest(),
                        null);
        var data =
                new SignedData(
                        new DERSet(SHA_512),
                        new ContentInfo(CMSObjectIdentifiers.data, null),
                        new DERSet(holder.toASN1Structure()),
                        null,
                        new DERSet(only));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
    }

    private static final AlgorithmIdentifier SHA_512 =
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);
    private static final AlgorithmIdentifier ED25519 =
            new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);

    private static byte[] cms(byte[] content, SigningKey key) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            var signer = new JcaContentSignerBuilder("Ed25519").build(key.secret());
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(
                                    new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer, key.certificate()));
            generator.addCertificate(new JcaX509CertificateHolder(key.certificate()));
            var signed = generator.generate(new CMSProcessableByteArray(content), false);
            return onlyForm(
                    signed.getSignerInfos().getSigners().iterator().next(), key.certificate());
        } catch (GeneralSecurityException | OperatorCreationException | CMSException failure) {
            throw new IOException("the certificate key does not sign", failure);
        }
    }
}
