package cablestream;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.regex.Pattern;

/** Pure inside, Kafka outside; arrows point down. */
@AnalyzeClasses(packages = "cablestream", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PURE = {
        "..cable..",
        "..text..",
        "..words..",
        "..format..",
        "..intake..",
        "..containers..",
        "..assemble..",
        "..parse..",
        "..normalize..",
        "..enrich..",
        "..label..",
        "..witness..",
        "..marking..",
        "..route..",
        "..reference..",
        "..traffic.."
    };

    @ArchTest
    static final ArchRule pureRoomsKnowNeitherKafkaNorMetersNorAvro = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.micrometer..", "org.apache.avro..", "cablestream.avro..");

    @ArchTest
    static final ArchRule pureRoomsAskNoClock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule noRegularExpressionSeesUntrustedText = noClasses()
            .that()
            .resideInAnyPackage(
                    "..cable..",
                    "..text..",
                    "..words..",
                    "..format..",
                    "..intake..",
                    "..assemble..",
                    "..parse..",
                    "..normalize..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Pattern.class)
            .orShould()
            .callMethod(String.class, "matches", String.class)
            .orShould()
            .callMethod(String.class, "replaceAll", String.class, String.class);

    @ArchTest
    static final ArchRule theWitnessSharesNoClassWithTheReader = noClasses()
            .that()
            .resideInAPackage("..witness..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..format..",
                    "..intake..",
                    "..parse..",
                    "..assemble..",
                    "..normalize..",
                    "..enrich..",
                    "..label..");

    @ArchTest
    static final ArchRule onlyTheLabelAsksTheWitness = noClasses()
            .that()
            .resideOutsideOfPackages("..witness..", "..label..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..witness..");

    @ArchTest
    static final ArchRule onlyStreamsKnowsKafkaStreams = noClasses()
            .that()
            .resideOutsideOfPackage("cablestream.streams..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.kafka.streams.."));

    @ArchTest
    static final ArchRule whatReadersUseNeedsAvroAndKafkaClientsOnly = classes()
            .that()
            .resideInAPackage("cablestream.reader..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "cablestream.reader..",
                    "cablestream.avro..",
                    "java..",
                    "org.apache.avro..",
                    "org.apache.kafka.common..",
                    // Avro brings it.
                    "com.fasterxml.jackson..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheConsoleKnowsItsServer = noClasses()
            .that()
            .resideOutsideOfPackage("cablestream.console")
            .should()
            .dependOnClassesThat(resideInAPackage("org.eclipse.jetty.."));

    @ArchTest
    static final ArchRule onlyTheSearchKnowsItsIndex = noClasses()
            .that()
            .resideOutsideOfPackage("cablestream.search")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.lucene.."));

    @ArchTest
    static final ArchRule onlyBrokersNeedWhatTheJarForServersLeavesOut = noClasses()
            .that()
            .haveNameNotMatching("cablestream\\.kafka\\.(EmbeddedBroker|BrokerFolder|BrokerProcess|FormerBroker)")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "kafka..",
                    "scala..",
                    "org.apache.kafka.metadata..",
                    "org.apache.kafka.server..",
                    "org.apache.kafka.raft.."));

    @ArchTest
    static final ArchRule onlySpansKnowOpenTelemetry = noClasses()
            .that()
            .resideOutsideOfPackage("cablestream.spans")
            .should()
            .dependOnClassesThat(resideInAPackage("io.opentelemetry.."));

    @ArchTest
    static final ArchRule onlyPublishAndWritersOfFeedsNameAnOutputTopicOfCables = noClasses()
            .that()
            .doNotHaveSimpleName("PublishNode")
            .and()
            .doNotHaveSimpleName("Destinations")
            .and()
            .doNotHaveSimpleName("WriteFeedNode")
            .and()
            .resideInAPackage("cablestream.streams..")
            .should()
            .callMethod(cablestream.kafka.TopicNames.class, "all")
            .orShould()
            .callMethod(cablestream.kafka.TopicNames.class, "feed", String.class)
            .orShould()
            .callMethod(cablestream.kafka.TopicNames.class, "cables", String.class)
            .orShould()
            .callMethod(cablestream.kafka.TopicNames.class, "quarantine");

    @ArchTest
    static final ArchRule onlyPublishAndWritersOfFeedsAddressWhatGoesOut = noClasses()
            .that()
            .doNotHaveSimpleName("PublishNode")
            .and()
            .doNotHaveSimpleName("Destinations")
            .and()
            .doNotHaveSimpleName("WriteFeedNode")
            .should()
            .callConstructorWhere(target(owner(simpleName("OutgoingRecord"))));

    @ArchTest
    static final ArchRule onlyTheTopologiesHaveSinks = noClasses()
            .that()
            .doNotHaveSimpleName("Topologies")
            .and()
            .doNotHaveSimpleName("FeedWriter")
            .should()
            .callMethodWhere(target(name("addSink")));

    @ArchTest
    static final ArchRule onlyThoseWhoFeedRawTextOrReferenceDataOrRepairHaveAProducer = noClasses()
            .that()
            .doNotHaveSimpleName("RawTopicWriter")
            .and()
            .doNotHaveSimpleName("ReferenceWriter")
            .and()
            .doNotHaveSimpleName("AuditWriter")
            .and()
            .doNotHaveSimpleName("HeartbeatSender")
            .and()
            // It gives Kafka Streams its producers.
            .haveNameNotMatching("cablestream.streams.StreamsClients.*")
            .and()
            .resideOutsideOfPackage("cablestream.kafka..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(org.apache.kafka.clients.producer.Producer.class);

    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("main")
            .definedBy("cablestream")
            .layer("cli")
            .definedBy("cablestream.cli..")
            .layer("app")
            .definedBy("cablestream.app..")
            .layer("streams and console")
            .definedBy("cablestream.streams..", "cablestream.console..")
            .layer("dead letters and trace")
            .definedBy(
                    "cablestream.backfill..",
                    "cablestream.deadletters..",
                    "cablestream.report..",
                    "cablestream.search..",
                    "cablestream.trace..",
                    "cablestream.verify..")
            .layer("status")
            .definedBy("cablestream.status..")
            .layer("around")
            .definedBy(
                    "cablestream.kafka..",
                    "cablestream.metrics..",
                    "cablestream.settings..",
                    "cablestream.spans..",
                    "cablestream.thread..",
                    "cablestream.reader..",
                    "cablestream.record..",
                    "cablestream.registry..",
                    "cablestream.pipeline..",
                    "cablestream.reload..")
            .layer("decide")
            .definedBy("cablestream.route..", "cablestream.label..", "cablestream.enrich..")
            .layer("normalize")
            .definedBy("cablestream.normalize..")
            .layer("read")
            .definedBy(
                    "cablestream.parse..", "cablestream.assemble..", "cablestream.traffic..", "cablestream.witness..")
            .layer("intake")
            .definedBy("cablestream.intake..", "cablestream.format..", "cablestream.containers..")
            .layer("ground")
            .definedBy(
                    "cablestream.text..",
                    "cablestream.words..",
                    "cablestream.reference..",
                    "cablestream.cable..",
                    "cablestream.marking..")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("app")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("streams and console")
            .mayOnlyBeAccessedByLayers("cli", "app")
            .whereLayer("dead letters and trace")
            .mayOnlyBeAccessedByLayers("cli", "app", "streams and console")
            .whereLayer("status")
            .mayOnlyBeAccessedByLayers("cli", "app", "streams and console", "dead letters and trace")
            .whereLayer("around")
            .mayOnlyBeAccessedByLayers("cli", "app", "streams and console", "dead letters and trace", "status")
            .whereLayer("decide")
            .mayOnlyBeAccessedByLayers(
                    "cli", "app", "streams and console", "dead letters and trace", "status", "around")
            .whereLayer("normalize")
            .mayOnlyBeAccessedByLayers("streams and console", "dead letters and trace", "status", "around", "decide")
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers(
                    "cli",
                    "app",
                    "streams and console",
                    "dead letters and trace",
                    "status",
                    "around",
                    "decide",
                    "normalize");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("cablestream.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noClassIsNamedForNothing =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule everyFieldOfOursIsFinalUnlessItsOwnerSaysOtherwise =
            classes().that().resideInAnyPackage(PURE).should(haveNoMutableStatics());

    private static ArchCondition<JavaClass> haveNoMutableStatics() {
        return new ArchCondition<>("have no mutable static state") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field ->
                                field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                        .filter(field ->
                                !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
            }
        };
    }
}
