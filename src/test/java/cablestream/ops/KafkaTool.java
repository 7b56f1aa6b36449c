package cablestream.ops;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tools of Kafka that runbooks name, with what each action of theirs must have. */
enum KafkaTool {
    TRANSACTIONS(
            "kafka-transactions.sh",
            Map.of(
                    "list", List.of(),
                    "find-hanging", List.of("--broker-id|--topic"),
                    "describe", List.of("--transactional-id"),
                    "abort", List.of("--topic", "--partition", "--start-offset|--producer-id"))),
    CONSUMER_GROUPS(
            "kafka-consumer-groups.sh",
            Map.of(
                    "--list", List.of(),
                    "--describe", List.of("--group|--all-groups"),
                    "--delete", List.of("--group"),
                    "--reset-offsets",
                            List.of(
                                    "--group",
                                    "--topic|--all-topics",
                                    "--to-offset|--to-earliest|--to-latest|--to-datetime|--shift-by",
                                    "--execute|--dry-run"))),
    CONFIGS(
            "kafka-configs.sh",
            Map.of(
                    "--describe", List.of("--topic|--entity-type"),
                    "--alter", List.of("--topic|--entity-type", "--add-config|--delete-config"))),
    ACLS(
            "kafka-acls.sh",
            Map.of(
                    "--list", List.of(),
                    "--add", List.of("--allow-principal|--deny-principal", "--operation"),
                    "--remove", List.of("--operation")));

    private static final String BROKER = "--bootstrap-server";

    private final String program;
    private final Map<String, List<String>> actions;

    KafkaTool(String program, Map<String, List<String>> actions) {
        this.program = program;
        this.actions = actions;
    }

    /** Whether a command has a broker, one action, and the options of that action; {@code |} stands between options of which one is enough. */
    static boolean takes(ShellCommand command) {
        return Stream.of(values())
                .filter(tool -> tool.program.equals(command.program()))
                .anyMatch(tool -> tool.takes(command.arguments()));
    }

    private boolean takes(List<String> arguments) {
        List<String> named = arguments.stream().filter(actions::containsKey).toList();
        return named.size() == 1
                && arguments.contains(BROKER)
                && actions.get(named.get(0)).stream()
                        .allMatch(wanted -> Stream.of(wanted.split("\\|")).anyMatch(arguments::contains));
    }
}
