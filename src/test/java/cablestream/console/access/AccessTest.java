package cablestream.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final String TOKEN = "h5Vb2p9s8sQfWZ3kXr7L";
    private static final String OTHER = "Yw0XyQd1TtJ0d3mYj1rQ";
    private static final Instant NOW = Instant.parse("2009-03-16T16:35:00Z");
    private static final User OPERATOR = new User("o.night", UserRole.OPERATOR);

    private Instant now = NOW;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1", "[::1]:8080", "LOCALHOST:1"})
    void withoutTokensWhoeverIsOnThisMachineIsItsOperator(String host) {
        assertThat(user(Access.local().identify(new Credentials("127.0.0.1", host, null, null))))
                .isEqualTo(new User("local", UserRole.OPERATOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example:80"})
    void withoutTokensNoOtherNameIsAnsweredTo(String host) {
        assertThat(Access.local().identify(new Credentials("127.0.0.1", host, null, null)))
                .isInstanceOf(CallerIdentity.WrongHost.class);
        assertThat(Access.local().identify(new Credentials("127.0.0.1", null, null, null)))
                .isInstanceOf(CallerIdentity.WrongHost.class);
    }

    @Test
    void withoutTokensAnAddressThatOthersReachIsRefused() {
        assertThatThrownBy(() -> Access.of("0.0.0.0", null, null, clock))
                .isInstanceOf(AccessException.class)
                .hasMessage("console.host 0.0.0.0 can be reached from elsewhere: say who may use the console with"
                        + " console.token.file, or leave it on 127.0.0.1");
    }

    @Test
    void aTokenTellsWhoItIs() {
        assertThat(user(access().identify(bearer(TOKEN)))).isEqualTo(OPERATOR);
        assertThat(user(access().identify(bearer(OTHER)))).isEqualTo(new User("wall", UserRole.VIEWER));
    }

    @Test
    void withTokensNobodyIsKnownWithoutOne() {
        assertThat(access().identify(new Credentials("127.0.0.1", "localhost", null, null)))
                .isInstanceOf(CallerIdentity.Unknown.class);
        assertThat(access().identify(bearer(TOKEN + "x"))).isInstanceOf(CallerIdentity.Unknown.class);
    }

    @Test
    void whoShowsHisOwnTokenNeedsNoOtherForAnAction() {
        CallerIdentity.Known known = (CallerIdentity.Known) access().identify(bearer(TOKEN));

        assertThat(known.acts(null)).isTrue();
    }

    @Test
    void theActionsOfASessionNeedAToken() {
        Access access = access();
        String cookie = access.openSession(OPERATOR);

        CallerIdentity.Known known = (CallerIdentity.Known) access.identify(session(cookie));

        assertThat(known.user()).isEqualTo(OPERATOR);
        assertThat(known.acts(known.action())).isTrue();
        assertThat(known.acts(null)).isFalse();
        assertThat(known.acts(cookie)).isFalse();
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        Access access = access();
        String cookie = access.openSession(OPERATOR);
        now = NOW.plus(Duration.ofHours(12));

        assertThat(access.identify(session(cookie))).isInstanceOf(CallerIdentity.Unknown.class);
    }

    @Test
    void aSessionEndsWhenItIsClosed() {
        Access access = access();
        String cookie = access.openSession(OPERATOR);
        String other = access.openSession(OPERATOR);

        access.closeSession(cookie);

        assertThat(access.identify(session(cookie))).isInstanceOf(CallerIdentity.Unknown.class);
        assertThat(user(access.identify(session(other)))).isEqualTo(OPERATOR);
    }

    @Test
    void aSessionEndsWithTheProcess() {
        String cookie = access().openSession(OPERATOR);

        assertThat(access().identify(session(cookie))).isInstanceOf(CallerIdentity.Unknown.class);
    }

    @Test
    void theOldestOfTooManySessionsOfAUserEnds() {
        Access access = access();
        String first = access.openSession(OPERATOR);
        String second = access.openSession(OPERATOR);
        for (int i = 2; i <= Sessions.MOST; i++) {
            access.openSession(OPERATOR);
        }

        assertThat(access.identify(session(first))).isInstanceOf(CallerIdentity.Unknown.class);
        assertThat(user(access.identify(session(second)))).isEqualTo(OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "~~",
                "9999999999~o.night~",
                "9999999999~o.night~x",
                "x~o.night~x",
                "9999999999~nobody~x"
            })
    void aSessionThatWasMadeUpIsNone(String cookie) {
        assertThat(access().identify(session(cookie))).isInstanceOf(CallerIdentity.Unknown.class);
    }

    @Test
    void afterFiveWrongTokensAnAddressHasToWaitWithWrongOnesOnly() {
        Access access = access();
        for (int i = 0; i < 5; i++) {
            assertThat(access.identify(bearer("wrong"))).isInstanceOf(CallerIdentity.Unknown.class);
        }

        assertThat(access.identify(bearer("wrong"))).isInstanceOf(CallerIdentity.TooManyAttempts.class);
        assertThat(user(access.identify(bearer(TOKEN)))).isEqualTo(OPERATOR);
        assertThat(access.login("10.0.0.2", "wrong")).isInstanceOf(CallerIdentity.Unknown.class);
        now = NOW.plusSeconds(61);
        assertThat(access.identify(bearer("wrong"))).isInstanceOf(CallerIdentity.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o.night operator               | line 2: a line is a name, a role and a token",
                "o.night admin 01234567890123456789 | line 2: a role is viewer, reader or operator",
                "o.night viewer secret          | line 2: a token has at least 20 characters",
                "o/night viewer 01234567890123456789 | line 2: a name is of letters, digits, '.', '_' and '-', at most 40"
            })
    void aLineThatIsWrongIsNamedWithoutWhatIsInIt(String line, String said) throws Exception {
        Path file = Files.writeString(dir.resolve("tokens"), "# who\n" + line + "\n");

        assertThatThrownBy(() -> Access.of("0.0.0.0", file, null, clock))
                .isInstanceOf(AccessException.class)
                .hasMessage(file + " " + said);
    }

    @Test
    void aNameIsThereOnce() {
        String twice = "a viewer " + TOKEN + "; a operator " + OTHER;

        assertThatThrownBy(() -> Access.of("0.0.0.0", null, twice, clock))
                .hasMessage("console.tokens line 2: this name is there twice");
    }

    @Test
    void aNameInOtherLettersIsTheSameName() {
        String twice = "o.night viewer " + TOKEN + "; O.NIGHT operator " + OTHER;

        assertThatThrownBy(() -> Access.of("0.0.0.0", null, twice, clock))
                .hasMessage("console.tokens line 2: this name is there twice");
    }

    @Test
    void aTokenIsThereOnce() throws Exception {
        Path file = Files.writeString(dir.resolve("tokens"), "a operator " + TOKEN + "\n");

        assertThatThrownBy(() -> Access.of("0.0.0.0", file, "b operator " + TOKEN, clock))
                .hasMessage("console.tokens: this token is there twice, under two names");
    }

    @Test
    void aFileThatIsMissingOrNamesNobodyIsRefused() throws Exception {
        Path empty = Files.writeString(dir.resolve("empty"), "# nobody yet\n");

        assertThatThrownBy(() -> Access.of("127.0.0.1", dir.resolve("none"), null, clock))
                .hasMessageStartingWith("console.token.file " + dir.resolve("none") + " cannot be read as text");
        assertThatThrownBy(() -> Access.of("127.0.0.1", empty, null, clock)).hasMessage(empty + ": nobody has a token");
    }

    @Test
    void theFileAndTheTextAreTakenTogether() throws Exception {
        Path file = Files.writeString(dir.resolve("tokens"), "wall viewer " + OTHER + "\n");
        Access both = Access.of("0.0.0.0", file, "o.night operator " + TOKEN, clock);

        assertThat(user(both.identify(bearer(TOKEN)))).isEqualTo(OPERATOR);
        assertThat(user(both.identify(bearer(OTHER)))).isEqualTo(new User("wall", UserRole.VIEWER));
    }

    @Test
    void eachRoleMayWhatThoseBeforeItMay() {
        assertThat(UserRole.READER.may(UserRole.VIEWER)).isTrue();
        assertThat(UserRole.READER.may(UserRole.OPERATOR)).isFalse();
    }

    private Access access() {
        return Access.of("0.0.0.0", null, "o.night operator " + TOKEN + ";wall viewer " + OTHER, clock);
    }

    private static Credentials bearer(String token) {
        return new Credentials("10.0.0.1", "console.example", "Bearer " + token, null);
    }

    private static Credentials session(String cookie) {
        return new Credentials("10.0.0.1", "console.example", null, cookie);
    }

    private static @Nullable User user(CallerIdentity identity) {
        return identity instanceof CallerIdentity.Known known ? known.user() : null;
    }
}
