package cablestream.witness;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.reference.Tables;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the witness by an example without which it would not be there: on an unclassified cable nothing else is marked. */
class WitnessTest {
    private static final int HALF = 1 << 16;
    private static final int ATTEMPTS = 6;
    private static final double MOST_FOR_TWICE = 2.8;
    private static final Tables TABLES = Tables.load();
    private static final Witness WITNESS = new Witness(TABLES);
    private static final String HEADING = """
            VZCZCXQA0417
            PP RUEHC
            DE RUEHLI #0212 0751640
            ZNR UUUUU ZZH
            P 161635Z MAR 09
            FM AMEMBASSY LISBON
            TO RUEHC/SECSTATE WASHDC PRIORITY 0917
            BT
            """;
    private static final String OPENING = """

            E.O. 12958: N/A
            TAGS: EWWT, PREL, PO
            SUBJECT: HARBOUR DREDGED
            """;
    private static final String TEXT = """

            1. (U) The harbour was dredged in time for the visit of the
            tall ships.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2. (S) The pilots heard.",
                "2. [S] The pilots heard.",
                "2. {S} The pilots heard.",
                "2. <S> The pilots heard.",
                "2. (S.) The pilots heard.",
                "2. ((S)) The pilots heard.",
                "2. ( S ) The pilots heard.",
                "2. (S] The pilots heard.",
                "2. (\uFF33) The pilots heard.",
                "2. (\u0405) The pilots heard.",
                "2. (S\u0336) The pilots heard.",
                "2. (&#83;) The pilots heard.",
                "2. (&#x53) The pilots heard.",
                "2. &#x28S&#x29 The pilots heard.",
                "2. &#X0028;S&#X0029; The pilots heard.",
                "2. &#00000000000000000040S&#00000000000000000041 The pilots heard.",
                "2. (<b>S</b>) The pilots heard.",
                "2. (**S**) The pilots heard.",
                "2. (SECERT) The pilots heard.",
                "2. (S3CRET) The pilots heard.",
                "2. (5ECRET) The pilots heard.",
                "2. (SECRET//NOFORN//REL TO USA, AUS, CAN, GBR) The pilots heard.",
                "2. (Entire text - S) The pilots heard.",
                "2. (U) (S) The pilots heard.",
                "2. (U-S) The pilots heard.",
                "2. S) The pilots heard.",
                "2. lS) The pilots heard.",
                "2. (TOP SECRET The pilots heard.",
                "2. (CNF) The pilots heard.",
                "2. (GBR-S) The pilots heard.",
                "2. (/NF) The pilots heard.",
                "2. (S/ZZ) The pilots heard.",
                "2. ( ) The pilots heard.",
                "2. S/NF The pilots heard.",
                "2. *S* The pilots heard.",
                "2. S - The pilots heard.",
                "2. SECRET: The pilots heard.",
                "2. S The pilots heard.",
                "2. LIMITED OFFICIAL USE. The pilots heard.",
                "2. | S | The pilots heard.",
                "A. (S) The pilots heard.",
                "a) (S) The pilots heard.",
                "-- (S) The pilots heard.",
                "(1) (S) The pilots heard.",
                "(S) The pilots heard.",
                "(S)",
                "2. SUMMARY. (S) The pilots heard.",
                "2. SUMMARY (S): The pilots heard.",
                "2. (U) It rained. (S) The pilots heard.",
                "2. The pilots heard of it. (S)",
                "\u00A9 \u24C8 The pilots heard.",
                "SECRET: The pilots heard.",
                "- SECRET: The pilots heard.",
                "2. (U) NODIS. The pilots heard.",
                "2. (U) The pilots heard of it. SECRET",
                "2. BEGIN CONFIDENTIAL. THE PILOTS HEARD. END CONFIDENTIAL.",
                "2. This paragraph is classified CONFIDENTIAL.",
                "2. QUOTE S E C R E T LISBON 0123 SHIPS CAME.",
                "SECRET",
                "Secret",
                "SECRET//NOFORN",
                "SECRET//ABCDEF",
                "SECRET REL UK",
                "UK SECRET",
                "S.E.C.R.E.T",
                "- S E C R E T -",
                "S E C R E T N O F O R N",
                "SECRETSECRET",
                "SECRETNNNN",
                "CONFIDENTIALPAGE 02 LISBON",
                "S//NF",
                "TS//SI//TK",
                "CONFIDENTlAL",
                "SCERET",
                "CONFIDENTI",
                "NODIS",
                "N O D I S",
                "NO DIS",
                "N0DIS",
                "ROE - CONFIDENTIAL",
                "NOTE BY OC/T: NODIS",
                "PAGE 02 RUEHLI 0212 SECRET",
                "PAGE TWO RUEHLI 1000 SECRET",
                "CLASSIFICATION: SECRET",
                "CLASSIFICATION: S",
                "COMMENT: SECRET",
                "ANNEX A - SECRET",
                "SECRET LISBON 000212",
                "S E C R E T SECTION 02 OF 02 LISBON 000212",
                "2. (S1NF) The pilots heard.",
                "2. (SlNF) The pilots heard.",
                "2. (SIINF) The pilots heard.",
                "2. (Cl The pilots heard.",
                "2. (C| The pilots heard.",
                "2. (C NF The pilots heard.",
                "2. (\nC\n) The pilots heard.",
                "2. (NFC) The pilots heard.",
                "2. (SS) The pilots heard.",
                "2. (OC) The pilots heard.",
                "2. (N/F) The pilots heard.",
                "2. (EYES) The pilots heard.",
                "2. (Classified) The pilots heard.",
                "2. (please protect - C) The pilots heard.",
                "2. (U)//NF The pilots heard.",
                "2. (U) -- NF The pilots heard.",
                "2. (U) C: The pilots heard.",
                "2. The pilots heard of it. (CNF)",
                "2. The pilots heard of it. C)",
                "2. The pilots heard of it.//NF",
                "2. The pilots heard of it.          S/NF",
                "2a. C/NF The pilots heard.",
                "No. 2 (C) The pilots heard.",
                "No. 2 C) The pilots heard.",
                "Comment: NF: The pilots heard.",
                "Comment: (C) The pilots heard.",
                "Point 3 (C) The pilots heard.",
                "-- C) The pilots heard.",
                "[1] C) The pilots heard.",
                "\u00A72 C) The pilots heard.",
                "ii) C) The pilots heard.",
                "> C) The pilots heard.",
                "o -C- The pilots heard.",
                "Q: NF: The pilots heard.",
                "2-C. The pilots heard.",
                "2. 'C' The pilots heard.",
                "2. CONF. The pilots heard.",
                "2. NF The pilots heard.",
                "2. U C The pilots heard.",
                "2. SBU NF The pilots heard.",
                "2. CECRET The pilots heard.",
                "2. KCL THE PILOTS HEARD.",
                "2. K C L THE PILOTS HEARD.",
                "2. KSXNFL THE PILOTS HEARD.",
                "WM KCL THE PILOTS HEARD.",
                "2. l C l The pilots heard.",
                "2. \uFD3EC\uFD3F The pilots heard.",
                "2. =28C=29 The pilots heard.",
                "2. %28C%29 The pilots heard.",
                "2. \\u0028C\\u0029 The pilots heard.",
                "2. &amp;#40;C&amp;#41; The pilots heard.",
                "2. &Scy;ECRET The pilots heard.",
                "2. (S\u00E2\u20AC\u201CNF) The pilots heard.",
                "2. (S\uFFFDNF) The pilots heard.",
                "| Talks | S/NF |",
                "SEC&shy;RET",
                "SEC&zwnj;RET",
                "SEC<wbr>RET",
                "=53ECRET",
                "SE\uFFFDRET",
                "S?CRET",
                "S*CR*T",
                "SSEECCRREETT",
                "SIPDISNODIS",
                "SENSITIVENOFORN",
                "UNCLSECRET",
                "SECXXXSECRET",
                "SECRETLISBON1733",
                "SECRETLISBON 1733",
                "N0F0RM",
                "LTD OFF USE",
                "LIMOFFUSE",
                "GEHEIM",
                "STRENG GEHEIM",
                "VS-NfD",
                "SECRETO",
                "RESERVADO",
                "SEGRETO",
                "SECRET DEFENSE",
                "RESTREINT UE",
                "TRES SECRET UE",
                "ZNY SSSSS ZZH",
                "ZNY SSSSS ZZH",
                "Classification: Secret",
                "Class:  S/NF",
                "Caveat\tNF",
                "Handling Restrictions:\nSecret",
                "Original Classification Confidential",
                "original handling restrictions: nodis",
                "| Classification | Confidential |",
                "Tags: PREL; Class: Secret; Origin: Lisbon",
                "16 Mar 2009, Secret, Lisbon",
                "09LISBON212\t2009-03-16\tconfidential\tEmbassy Lisbon",
                "Viewing cable 09LISBON212 Confidential",
                "2. (U) This cable is classified Confidential in its entirety.",
                "2. (U) Entire text confidential. The pilots heard.",
                "Classified Secret.",
                "2. (U) This message is classified restricted.",
                "Para 2 is Secret/Noforn.",
                "Classification should read confidential.",
                "PARAS 2-3 CONFIDENTIAL",
                "PARA 2: C",
                "Attachment 1 - Secret",
                "2. (U) Attachment 1 - Secret The pilots heard.",
                "Confidential comment:",
                "2. (U) Begin confidential text: The pilots heard.",
                "UNCLASSIFIED WHEN SEPARATED FROM SECRET ENCLOSURE",
                "QUOTE: SECRET LISBON 1733",
                "2. (U) For the Ambassador's eyes only.",
                "2. (U) Not for release to foreign governments.",
                "2. (U) No distribution outside the Department.",
                "U.S. ONLY",
                "AMERICANS ONLY",
                "C L A S S I F I E D",
                "CLASSIFIED PORTION:",
                "- NODIS Talks will go on.",
                "DEPT PASS NODIS TO S",
                "STATE FOR EUR/WE NF",
                "STATE FOR EUR/WE//NF",
                "2. (U) SBU NF: The pilots heard.",
                "2. (U) The pilots heard of it. S/NF",
                "//NF",
                "NO\nDIS",
                "EX-\nDIS",
                "SE-\nCRET",
                "ROE CONFIDEN-\nTIAL",
                "S\nE\nC\nR\nE\nT",
                "ROE SEGRET",
                "PAGE 02 RUEHLI 0212 CONFIOENTIAL",
                "LISBON 00000212  002 OF 003  SECRET",
                "Cl by: Roe 1.4(b)",
                "Dec1assify on: 4/10/2018",
                "THAT IS ALL WE HAVE. GP-3",
                "FIDENTIAL",
                "2. (U) This is a ROGER CHANNEL message.",
                "CONTROLLED DISSEM"
            })
    void seesMarkingsInTheText(String line) {
        assertThat(look(HEADING + "UNCLAS LISBON 000212\n" + OPENING + TEXT + "\n" + line + "\n\nROE\nBT\n"))
                .as(line)
                .anyMatch(WitnessTest::counts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NODIS",
                "NODIS FOR THE SECRETARY FROM CHARGE",
                "FOR THE SECRETARY - NODIS",
                "CAPTION: NODIS",
                "NODIS AND STADIS",
                "- NODIS",
                "| NODIS |",
                "NO DISTRIBUTION",
                "ROGER CHAN FOR INR",
                "FROG CHANNEL",
                "XYDIS FOR AMBASSADOR",
                "NODISS FOR INR",
                "NOT RELEASABLE TO FOREIGN NATIONALS",
                "EYES ONLY AMBASSADOR",
                "NATO SECRET ATOMAL",
                "CLASSIFICATION: SECRET",
                "SECRET",
                "SECRET LISBON 000212",
                "NF",
                "(S)",
                "Classified By: DCM Jane Roe",
                "Classified: Jane Roe, DCM",
                "Derived from: LISBON 100",
                "Reasons: 1.4 (b)",
                "DECL: 03/16/2019",
                "E.O. 12958: X1",
                "E.O. 11652: GDS",
                "SUBJECT: S) HARBOUR",
                "TITLE: (C) HARBOUR",
                "E.O. 12958: //NF",
                "UNCLSECRET",
                "GEHEIM",
                "E.O. 12958: N/A SECRET",
                "E.O. 12958: N/A SECRET",
                "Classification: C",
                "CLASSIFICATION\nS/NF",
                "XD",
                "STATE FOR EUR/WE NF",
                "U.S. EYES ONLY",
                "NO\nFORN",
                "S/NF",
                "E.O. 12958: N/A //NF",
                "TAGS: EWWT, PREL S/NF",
                "Authority: Roe, 1.4(b) and (d)"
            })
    void seesMarkingsAboveTheFirstParagraph(String line) {
        assertThat(look(HEADING + "UNCLAS LISBON 000212\n\n" + line + "\n" + OPENING + TEXT))
                .as(line)
                .anyMatch(WitnessTest::counts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNCLAS SECRET LISBON 000212",
                "UNCLAS//SECRET LISBON 000212",
                "UNCLAS COSMIC LISBON 000212",
                "UNCLAS NODIS LISBON 000212",
                "UNCLAS ROGER CHANNEL LISBON 000212",
                "UNCLAS REL TO USA, GBR LISBON 000212",
                "UNCLAS LISBON 000212 NODIS",
                "UNCLAS LISBON 000212 (S)",
                "UNCLAS LISBON 000212 S/NF",
                "UNCLAS LISBON 000212SECRET",
                "UNCLAS GARBLE LISBON 000212",
                "UNCLAS LISBON 000212 //NF",
                "UNCLAS LISBON 000212 REL GBR",
                "UNCLAS LISBON 000212 ND",
                "UNCLAS LISBON 000212 XD"
            })
    void seesMoreThanTheLevelOnTheClassificationLine(String line) {
        assertThat(look(HEADING + line + "\n" + OPENING + TEXT)).as(line).anyMatch(WitnessTest::counts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(s) HARBOUR",
                "(SECRET//NOFORN) HARBOUR",
                "[S] HARBOUR",
                "HARBOUR (S)",
                "HARBOUR(S)",
                "S/NF HARBOUR",
                "HARBOUR S/NF",
                "SECRET - HARBOUR",
                "HARBOUR - SECRET",
                "HARBOUR SECRET//NOFORN",
                "NODIS HARBOUR",
                "HARBOUR - S",
                "HARBOUR /C/",
                "HARBOUR C)",
                "HARBOUR KCLK",
                "HARBOUR\nC",
                "S E C R E T HARBOUR"
            })
    void seesMarkingsOfTheSubject(String subject) {
        String opening = OPENING.replace("HARBOUR DREDGED", subject);
        assertThat(look(HEADING + "UNCLAS LISBON 000212\n" + opening + TEXT))
                .as(subject)
                .anyMatch(WitnessTest::counts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET",
                "NODIS",
                "ZNY SSSSS ZZH",
                "SEGRET",
                "S//NF",
                "SECRET printed 3/17",
                "[SECRET] Printed by jroe",
                "Classification: S/NF",
                "Reference ID\tClassification\tOrigin\n09LISBON212\tC\tEmbassy Lisbon",
                "PAGE 01 LISBON 00212 161712Z CONFIDENTIA",
                "ACTION EUR-12  S E CR E T",
                "INFO  OCT-01  ISO-00  /023 W  SE-\nCRET",
                "RELEASED IN PART\nB1,1.4(B),1.4(D)"
            })
    void seesMarkingsAboveTheHeading(String line) {
        assertThat(look(line + "\n" + HEADING + "UNCLAS LISBON 000212\n" + OPENING + TEXT))
                .as(line)
                .anyMatch(WitnessTest::counts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2. (U) The Socialists (S) and the Conservatives (C) met.",
                "2. (U) The National Front (NF) met.",
                "2. (U) See article 5 (C) and REF (C).",
                "2. (U) (a) money, (b) ships, (c) crews.",
                "2. (U) Senator Roe (R-OH) met him.",
                "2. (U) They flew in a (C-130) over Lisbon.",
                "2. (U) The (S/CT) office asked.",
                "2. (U) All rights reserved. (C) 2008.",
                "2. (U) The document(s) came.",
                "2. (U) The U.S. (U.S.) ships came.",
                "2. (U) Resolution (S/RES/1540) was read.",
                "T O P I C S",
                "S E C R E T A R Y",
                "C O N F I D E N C E",
                "R E S T",
                "SECRET SERVICE VISIT",
                "NODES",
                "2. (U) It was 41 degrees (C) in Beja, 106 degrees (F).",
                "2. (U) Sizes: (S), (M), (L), (XL).",
                "2. (U) Party lists: PSD (C), PS (L), PCP (S).",
                "2. (U) PS (S) 121; PSD (C) 75.",
                "2. (U) Portugal (C), Ghana.",
                "2. (U) The New Forum party (NF) won.",
                "2. (U) Trains to Faro (S) and Porto (N) run.",
                "2. (U) The (S) visa.",
                "2. (U) They paid 4 m. (C/KWH 12).",
                "2. (U) They sold spent nuclear fuel (SNF).",
                "2. (U) The (CINC) came.",
                "2. (U) TS Eliot was read.",
                "2. (U) The (S&T) committee met.",
                "2. (U) The GP of the post came.",
                "2. (U) Secret/ballot issues.",
                "2. (U) COSMIC rays were seen.",
                "2. (U) A 20% rise = 53 ships, 5*3 = 15. Why? Yes.",
                "2. (U) The caf\u00E9 in Set\uFFFDbal opened.",
                "2. (U) EUR/NF asked.",
                "2. KLM flew.",
                "2. ISI officers came.",
                "(A) SEED (B) WATER (C) ROADS (S) SCHOOLS",
                "DIFFUSION",
                "SECRETARY 1733",
                "(U) - Sources said so.",
                "2. (U) O plano foi secreto e reservado.",
                "Classification: Unclassified",
                "Caveat: N/A",
                "Class: A",
                "16 Mar 2009, Secretary, Lisbon",
                "2. (U) The text of the accord is secret.",
                "2. (U) The cable names a secret source of the pilots.",
                "2. (U) The message told of a confidential\ntalk with the pilots.",
                "2. (U) Comment: Secret ballots were held.",
                "2. (U) The paragraph on restricted waters was long.",
                "2. (U) It was not for the pilots to say.",
                "2. (U) Entry is not for foreign workers.",
                "2. (U) Access to this section is restricted by law.",
                "2. (U) There was no distribution of water.",
                "2. (U) The pilots told us only what they knew.",
                "STATE FOR EUR/WE AND S/CT",
                "2. (U) The pilots met S/CT and S/P.",
                "NO\nFEE",
                "ROE REGRETS",
                "2. GDS CORPORATION BID IS LOW.",
                "2. (U) NATO restricted its talks to the harbour.",
                "2. (U) COSMIC rays were measured.",
                "2. NO FOREIGN FIRMS BID.",
                "2. CONFIDENTIAL CLERK SOUGHT BY CONSULATE.",
                "2. (U) The NOFORN, ORCON and REL TO rules were taught to staff.",
                "2. (U) It is a secret that he was confidential and restricted.",
                "\u00E9",
                "a. \u042F"
            })
    void seesNoMarkingInOrdinaryText(String line) {
        assertThat(look(HEADING + "UNCLAS LISBON 000212\n" + OPENING + TEXT + "\n" + line + "\n\nROE\nBT\n"))
                .as(line)
                .noneMatch(WitnessTest::counts);
    }

    /** A line of its own inside a paragraph is part of no sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET COMMENT:",
                "Secret//Noforn",
                "Secret.",
                ".SECRET.",
                "LISBON 00000212  002 OF 003  SECRET",
                "CONFIDENTIAL MEMORANDUM OF CONVERSATION",
                "CONFIDENTIAL (UNCLASSIFIED WHEN ENCLOSURE REMOVED)"
            })
    void seesMarkingsInsideAParagraph(String line) {
        String first = "\n2. (U) The pilots of the harbour heard of it from a friend, who\n";
        String last = "\nhad it from another one. They told the captains of the tall ships.\n";
        String opening = HEADING + "UNCLAS LISBON 000212\n" + OPENING + TEXT;
        assertThat(look(opening + first + line + last)).as(line).anyMatch(WitnessTest::counts);
        assertThat(look(opening + first + "a secret of" + last))
                .as("part of a sentence")
                .noneMatch(WitnessTest::counts);
    }

    @Test
    void seesADamagedCaptionOnALineOfAddresses() {
        String heading = HEADING.replace("BT\n", "INFO AMEMBASSY MADRID STADISS\nBT\n");
        assertThat(look(heading + "UNCLAS LISBON 000212\n" + OPENING + TEXT)).anyMatch(WitnessTest::counts);
        String pair = HEADING.replace("BT\n", "INFO AMEMBASSY MADRID S/NF\nBT\n");
        assertThat(look(pair + "UNCLAS LISBON 000212\n" + OPENING + TEXT)).anyMatch(WitnessTest::counts);
        String ordinary = HEADING.replace("BT\n", "INFO AMEMBASSY MADRID\nBT\n");
        assertThat(look(ordinary + "UNCLAS LISBON 000212\n" + OPENING + TEXT)).noneMatch(WitnessTest::counts);
    }

    @Test
    void keepsABoundedNumberOfSightingsAndLosesNoneOfThem() {
        StringBuilder text = new StringBuilder(HEADING + "UNCLAS LISBON 000212\n" + OPENING + TEXT);
        for (int i = 0; i < 2_000; i++) {
            text.append("%n%d. (C/%s/%d) The ships came.%n".formatted(i % 900, i % 2 == 0 ? "NF" : "OC", i));
        }
        text.append("\n9. (TS) The ships left.\n");
        List<SeenMarking> sightings = look(text.toString());
        assertThat(sightings).hasSizeLessThanOrEqualTo(64);
        assertThat(sightings).anyMatch(sighting -> sighting.level() == Classification.TOP_SECRET);
    }

    @Test
    void neverFailsOnAnyText() {
        Random random = new Random(13);
        String signs = "()[]{}<>/\\-*_|&#;.:, \n\r\t\u0000\u001B\b\u2028SCUNFTODIS059abc\uFF33\u00A9\u00E9\u042F";
        List<String> before = List.of("", HEADING, HEADING + "UNCLAS LISBON 000212\n" + OPENING + TEXT + "\n");
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder(before.get(i % before.size()));
            for (int k = 0; k < random.nextInt(200); k++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(look(text.toString())).hasSizeLessThanOrEqualTo(64);
        }
    }

    /** A quarter of a million characters take a fraction of a second; what is quadratic takes minutes. */
    @ParameterizedTest
    @MethodSource("pieces")
    @Timeout(30)
    void looksAtALongTextInBoundedTime(String piece) {
        look(text(piece, 4 * HALF));
    }

    /** Twice the text costs about twice as much; what is quadratic costs four times. The least of several measurements. */
    @ParameterizedTest
    @MethodSource("pieces")
    @Tag("long")
    void takesTimeInProportionToTheText(String piece) {
        String half = text(piece, HALF);
        String whole = text(piece, 2 * HALF);
        double least = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && least > MOST_FOR_TWICE; attempt++) {
            least = Math.min(least, (double) cost(whole) / Math.max(1, cost(half)));
        }
        assertThat(least).isLessThan(MOST_FOR_TWICE);
    }

    private static String text(String piece, int length) {
        String opening = HEADING + "UNCLAS LISBON 000212\n" + OPENING + TEXT + "\n2. (U) ";
        return opening + piece.repeat(length / piece.length());
    }

    private static long cost(String text) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            look(text);
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    static Stream<String> pieces() {
        return Stream.of(
                "(",
                "(S ",
                "(of ",
                "((S)) ",
                "SECRET ",
                "S E C R E T ",
                "<b>",
                "2. (S/NF) ",
                "[S](",
                "(S\n",
                "&",
                "<",
                "=28",
                "S?C",
                "\uFFFD",
                "\u00E2\u20AC\u201C",
                "C) ",
                "KCL ",
                "S/NF ",
                "(U) -- ",
                "SSEECCRREETT",
                "SIPDIS",
                "XXX",
                "NODIS\n",
                "PAGE 02 S\n",
                "Classification: S | ",
                "this message is secret/",
                "//NF",
                "S\n",
                "NO-\nDIS\n",
                "2009, Secret,\n");
    }

    private static List<SeenMarking> look(String text) {
        return WITNESS.look(text);
    }

    /** Whether a sighting says anything that the classification line of an unclassified cable does not. */
    private static boolean counts(SeenMarking sighting) {
        boolean level = sighting.level() != null && sighting.level() != Classification.UNCLASSIFIED;
        return level
                || !sighting.restrictions().isEmpty()
                || sighting.doubtful()
                || sighting.position() == Position.AUTHORITY;
    }
}
