package cablestream.enrich;

import cablestream.cable.Precedence;
import cablestream.cable.Tag;
import cablestream.normalize.Normalized;
import cablestream.reference.Profile;
import cablestream.reference.Profiles;
import java.util.List;

/** Finds the profiles that a cable matches: by each of its TAGS in order, then those that name no TAGS. */
final class ProfileMatcher {
    private final Profiles profiles;

    ProfileMatcher(Profiles profiles) {
        this.profiles = profiles;
    }

    /** Takes an office that a profile informs, with the reason {@code tags[0] subject-drl}. */
    interface Taker {
        void take(String office, String reason, boolean mayAct);
    }

    void match(Normalized normalized, Taker taker) {
        for (Profile profile : profiles.ofNoTag()) {
            take(profile, normalized, source(profile), taker);
        }
        List<Tag> tags = normalized.tags();
        for (int index = 0; index < tags.size(); index++) {
            Tag tag = tags.get(index);
            if (tag.kind() == Tag.Kind.PERSON) {
                continue;
            }
            for (Profile profile : profiles.ofTag(tag.code())) {
                take(profile, normalized, "tags[" + index + "] ", taker);
            }
            if (tag.kind() == Tag.Kind.SUBJECT) {
                for (Profile profile : profiles.ofTag(tag.code().charAt(0) + "*")) {
                    take(profile, normalized, "tags[" + index + "] ", taker);
                }
            }
        }
    }

    private static String source(Profile profile) {
        return profile.precedence() != null
                ? "precedence "
                : profile.originators().isEmpty() ? "tags " : "originator ";
    }

    private static void take(Profile profile, Normalized normalized, String source, Taker taker) {
        if (!matches(profile, normalized)) {
            return;
        }
        String reason = source + profile.id();
        boolean first = true;
        for (String office : profile.offices()) {
            taker.take(office, reason, profile.action() && first);
            first = false;
        }
    }

    private static boolean matches(Profile profile, Normalized normalized) {
        Precedence precedence = normalized.telegram().address().precedence();
        return profile.in(normalized.year())
                && (profile.precedence() == null
                        || (precedence != null && precedence.compareTo(profile.precedence()) >= 0))
                && (profile.originators().isEmpty()
                        || (normalized.station() != null
                                && profile.originators().contains(normalized.station())))
                && (profile.countries().isEmpty()
                        || normalized.tags().stream()
                                .anyMatch(tag -> tag.kind() == Tag.Kind.COUNTRY
                                        && profile.countries().contains(tag.code())));
    }
}
