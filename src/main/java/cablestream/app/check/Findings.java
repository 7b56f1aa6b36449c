package cablestream.app.check;

import cablestream.app.check.CheckResult.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one check. */
final class Findings {
    private final String check;
    private final List<CheckResult> results = new ArrayList<>();

    Findings(String check) {
        this.check = check;
    }

    void fail(String finding, String remedy) {
        results.add(new CheckResult(check, Outcome.FAILED, finding, remedy));
    }

    void warn(String finding, String remedy) {
        results.add(new CheckResult(check, Outcome.WARNING, finding, remedy));
    }

    /** @param passed finding if there are no others */
    List<CheckResult> orPassed(String passed) {
        return results.isEmpty() ? List.of(new CheckResult(check, Outcome.PASSED, passed, null)) : List.copyOf(results);
    }
}
