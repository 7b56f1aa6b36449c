package cablestream.bench;

import cablestream.app.CommandFailure;
import cablestream.pipeline.OfflinePipeline;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The pipeline of one class path, loaded apart from all others, so that two of them can run in one process. */
final class OtherClasses implements AutoCloseable {
    private static final String PIPELINE = OfflinePipeline.class.getName();

    private final String name;
    private final URLClassLoader loader;
    private final Object pipeline;

    private OtherClasses(String name, URL... path) {
        this.name = name;
        // Of the JDK only: nothing of ours may be found in the class path of this process.
        this.loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
        this.pipeline = pipeline();
    }

    /** The classes of this process, loaded again. */
    static OtherClasses present() {
        String[] path = System.getProperty("java.class.path").split(File.pathSeparator);
        return new OtherClasses(
                "the present classes",
                Arrays.stream(path).map(OtherClasses::url).toArray(URL[]::new));
    }

    /**
     * The classes of a jar that holds all it needs.
     *
     * @throws CommandFailure if it does not have the pipeline
     */
    static OtherClasses of(Path jar) {
        return new OtherClasses(jar.toString(), url(jar.toString()));
    }

    /**
     * A method of the pipeline for some bytes, such as {@code read}.
     *
     * @throws CommandFailure if the pipeline does not have it
     */
    MethodHandle method(String method, byte[] raw) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(pipeline.getClass().getMethod(method, byte[].class, String.class))
                    .bindTo(pipeline)
                    .asType(MethodType.methodType(Object.class, byte[].class, String.class))
                    .bindTo(raw)
                    .bindTo("bench");
        } catch (ReflectiveOperationException e) {
            throw missing(PIPELINE + "." + method + "(byte[], String)", e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object pipeline() {
        try {
            Class<?> type = loader.loadClass(PIPELINE);
            boolean named =
                    Stream.of(type.getMethods()).anyMatch(each -> each.getName().equals("builtIn"));
            return named ? type.getMethod("builtIn").invoke(null) : assembled(type);
        } catch (ClassNotFoundException e) {
            throw missing(e.getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw missing(PIPELINE + ".builtIn()", e);
        }
    }

    /** What builtIn() returns, for jars that do not have it yet. */
    private Object assembled(Class<?> type) throws ReflectiveOperationException {
        Class<?> intake = loader.loadClass("cablestream.intake.Intake");
        Class<?> tables = loader.loadClass("cablestream.reference.Tables");
        Class<?> feeds = loader.loadClass("cablestream.route.FeedBook");
        Class<?> stages = loader.loadClass("cablestream.pipeline.Pipeline");
        Object loaded = tables.getMethod("load").invoke(null);
        Object book = loader.loadClass("cablestream.route.FeedFile")
                .getMethod("builtIn")
                .invoke(null);
        return type.getConstructor(intake, stages)
                .newInstance(
                        intake.getConstructor(int.class).newInstance(1 << 20),
                        stages.getMethod("of", tables, feeds).invoke(null, loaded, book));
    }

    private CommandFailure missing(String what, Exception cause) {
        return new CommandFailure(
                name + " has no " + what + ": give a jar whose packages are those of the present source", cause);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
