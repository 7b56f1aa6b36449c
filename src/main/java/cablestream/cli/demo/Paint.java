package cablestream.cli.demo;

/** Colours for a terminal, or none for anything else. */
enum Paint {
    PLAIN {
        @Override
        String apply(String code, String text) {
            return text;
        }
    },
    COLOUR {
        @Override
        String apply(String code, String text) {
            return text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    };

    abstract String apply(String code, String text);

    String bold(String text) {
        return apply("1", text);
    }

    String dim(String text) {
        return apply("2", text);
    }

    String good(String text) {
        return apply("32", text);
    }

    String bar(String text) {
        return apply("36", text);
    }

    String warning(String text) {
        return apply("33", text);
    }

    /** The more urgent, the louder. */
    String precedence(String precedence, String text) {
        return switch (precedence) {
            case "FLASH" -> apply("1;97;41", text);
            case "NIACT_IMMEDIATE" -> apply("1;31", text);
            case "IMMEDIATE" -> apply("31", text);
            case "PRIORITY" -> apply("33", text);
            default -> text;
        };
    }
}
