package org.xiangxue.server.certificate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./xiangxue verify FILE [--keys KEYS.json] [--revoked LIST.jws]}: checks a certificate's
 * PDF, or the text of its QR code, without a network. Prints the facts that it verified; exit code
 * 0 when valid, 1 when not, 2 when it cannot tell.
 */
public final class VerifyCommand {

    private final Map<String, X509Certificate> keys;
    private final Optional<String> revoked;
    private final LocalDate today;

    VerifyCommand(Map<String, X509Certificate> keys, Optional<String> revoked, LocalDate today) {
        this.keys = keys;
        this.revoked = revoked;
        this.today = today;
    }

    /** Answer of one check: the line to print and whether the certificate is valid. */
    record Answer(boolean valid, String line) {
        static Answer invalid(String reason) {
            return new Answer(false, "INVALID " + reason);
        }
    }

    Answer check(byte[] file) {
        if (isPdf(file)) {
            var fault = PdfSeal.fault(file, keys.values());
            return fault.map(Answer::invalid)
                    .orElseGet(() -> checkText(PdfAttachment.read(file).orElse("")));
        }
        return checkText(new String(file, StandardCharsets.UTF_8).strip());
    }

    private Answer checkText(String jws) {
        var verified =
                CompactJws.verified(
                        jws, keys.values().stream().map(X509Certificate::getPublicKey).toList());
        if (verified.isEmpty()) {
            return Answer.invalid("no certificate that one of the given keys signed");
        }
        var facts = CertificatePayload.read(verified.get());
        if (facts.v() != CertificatePayload.VERSION) {
            return Answer.invalid(
                    "version " + facts.v() + " is newer than this program: use a newer one");
        }
        var said =
                "serial %s, name %s, course %s version %d, completed on %s, valid until %s, trust %s, issued by %s, key %s"
                        .formatted(
                                facts.serial(),
                                facts.name(),
                                facts.course(),
                                facts.version(),
                                facts.completedOn(),
                                facts.validUntil(),
                                facts.trust(),
                                facts.iss(),
                                facts.kid());
        if (LocalDate.parse(facts.validUntil()).isBefore(today)) {
            return Answer.invalid("expired: " + said);
        }
        return revocation(facts.serial(), said);
    }

    private Answer revocation(String serial, String said) {
        if (revoked.isEmpty()) {
            return new Answer(
                    true,
                    "VALID " + said + " (revocation was not checked: give --revoked LIST.jws)");
        }
        var list =
                CompactJws.verified(
                                revoked.get(),
                                keys.values().stream().map(X509Certificate::getPublicKey).toList())
                        .map(RevokedSerials::read);
        if (list.isEmpty()) {
            return Answer.invalid("the revocation list is not signed by one of the given keys");
        }
        if (list.get().serials().contains(serial)) {
            return Answer.invalid("revoked: " + said);
        }
        return new Answer(true, "VALID " + said + ", not revoked as of " + list.get().issuedAt());
    }

    private static boolean isPdf(byte[] file) {
        return file.length > 4
                && file[0] == '%'
                && file[1] == 'P'
                && file[2] == 'D'
                && file[3] == 'F';
    }

    /** Runs the command; prints to {@code out} and returns the exit code. */
    public static int run(
            List<String> arguments, Path pinnedKeys, LocalDate today, PrintStream out) {
        try {
            var options = Options.read(arguments, pinnedKeys);
            var keys = KeySet.read(Files.readString(options.keys()));
            var revoked =
                    options.revoked().isPresent()
                            ? Optional.of(Files.readString(options.revoked().get()).strip())
                            : Optional.<String>empty();
            var answer =
                    new VerifyCommand(keys, revoked, today)
                            .check(Files.readAllBytes(options.file()));
            out.println(answer.line());
            return answer.valid() ? 0 : 1;
        } catch (NoSuchFileException missing) {
            out.println(
                    "There is no file "
                            + missing.getFile()
                            + ": give the path of a certificate, and --keys KEYS.json (from /.well-known/xiangxue-keys.json).");
            return 2;
        } catch (IOException | IllegalArgumentException failure) {
            out.println(failure.getMessage());
            return 2;
        }
    }

    private record Options(Path file, Path keys, Optional<Path> revoked) {
        static Options read(List<String> arguments, Path pinnedKeys) {
            Optional<Path> file = Optional.empty();
            var keys = pinnedKeys;
            Optional<Path> revoked = Optional.empty();
            var rest = new ArrayDeque<>(arguments);
            while (!rest.isEmpty()) {
                var argument = rest.removeFirst();
                switch (argument) {
                    case "--keys" -> keys = value(rest, argument);
                    case "--revoked" -> revoked = Optional.of(value(rest, argument));
                    default -> file = Optional.of(Path.of(argument));
                }
            }
            return new Options(
                    file.orElseThrow(() ->
                            new IllegalArgumentException(
                                    "Usage: ./xiangxue verify FILE [--keys KEYS.json] [--revoked LIST.jws]")),
                    keys,
                    revoked);
        }

        private static Path value(ArrayDeque<String> rest, String option) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a file after it");
            }
            return Path.of(rest.removeFirst());
        }
    }
}
