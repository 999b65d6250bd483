package org.xiangxue.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority that lives for one test; browsers are told to trust its key. */
final class ThrowAwayAuthority {

    private static final String PASSWORD = "throw-away";

    private final Path folder;
    private final Path store;

    ThrowAwayAuthority(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "authority",
                "-dname",
                "CN=Throw-away authority",
                "-ext",
                "bc:critical=ca:true",
                "-keyalg",
                "EC",
                "-validity",
                "30");
    }

    /** PEM files: the certificate with its authority, and its key. */
    record Pair(Path certificate, Path key) {}

    /** Another one each time, for the same host. */
    Pair issue(String host, String name) throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-validity",
                "30",
                "-signer",
                "authority",
                "-ext",
                "san=dns:" + host + ",dns:localhost",
                "-ext",
                "eku=serverAuth");
        var keys = open();
        var chain = new StringBuilder();
        for (var certificate : keys.getCertificateChain(name)) {
            chain.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        var key = keys.getKey(name, PASSWORD.toCharArray()).getEncoded();
        return new Pair(
                write(name + ".crt", chain.toString()),
                write(name + ".key", pem("PRIVATE KEY", key)));
    }

    /** For Chromium's {@code --ignore-certificate-errors-spki-list}. */
    String keyHash() throws GeneralSecurityException, IOException {
        var key = open().getCertificate("authority").getPublicKey().getEncoded();
        var hash = MessageDigest.getInstance("SHA-256").digest(key);
        return Base64.getEncoder().encodeToString(hash);
    }

    private KeyStore open() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String pem(String kind, byte[] bytes) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, text, kind);
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        var run = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes());
        if (run.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
