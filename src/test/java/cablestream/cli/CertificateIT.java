package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.CertificateBroker;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates in place of passwords: the principal comes from the certificate, and passwords of stores from files. */
class CertificateIT {
    @TempDir
    private static Path dir;

    private static CertificateBroker broker;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        broker = CertificateBroker.start(dir, "cablestream", "desk");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void theAdministratorGrantsRightsAndTheApplicationHasThemByItsCertificate() throws Exception {
        assertThat(run("topics", "--apply", "--grant", "--config", settings(CertificateBroker.ADMIN)))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("User:cablestream", "User:desk");

        assertThat(run("check", "--config", settings("cablestream")))
                .as(out + err.toString())
                .isZero();
    }

    @Test
    void anotherPrincipalMayGrantNothing() throws Exception {
        assertThat(run("topics", "--grant", "--config", settings("desk"))).isEqualTo(1);

        assertThat(err.toString()).contains("use an administrator").doesNotContain("Exception");
    }

    @Test
    void withoutACertificateNobodyGetsIn() throws Exception {
        String settings = broker.settingsWithoutCertificate().toString();

        assertThat(run("check", "--config", settings)).isEqualTo(1);
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static String settings(String user) throws Exception {
        return broker.settings(user).toString();
    }
}
