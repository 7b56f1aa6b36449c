package cablestream.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What happens to the network between the instances and the brokers. */
final class NetworkFaults {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private NetworkFaults() {}

    static String pause(Site site, Random chance) {
        int seconds = 2 + chance.nextInt(12);
        List<TcpProxy> proxies = site.brokers().proxies();
        proxies.forEach(TcpProxy::pause);
        Check.sleep(500);
        long before = bytes(proxies);
        Check.sleep(1000L * seconds);
        long held = bytes(proxies);
        proxies.forEach(TcpProxy::restore);
        Check.that(held == before, "no byte passed");
        awaitTraffic(site, proxies);
        return "no byte passed for " + seconds + " s, then bytes again; all ready";
    }

    static String drop(Site site, Random chance) {
        int seconds = 1 + chance.nextInt(9);
        List<TcpProxy> proxies = site.brokers().proxies();
        int dropped = proxies.stream().mapToInt(TcpProxy::drop).sum();
        Check.sleep(1000L * seconds);
        proxies.forEach(TcpProxy::restore);
        Check.that(dropped > 0, "connections were open");
        awaitTraffic(site, proxies);
        return dropped + " ends of connections closed, none taken for " + seconds + " s; all ready";
    }

    static String cutOne(Site site, Random chance) {
        int seconds = 3 + chance.nextInt(12);
        int broker = chance.nextInt(site.brokers().count());
        TcpProxy proxy = site.brokers().proxies().get(broker);
        int dropped = proxy.drop();
        Check.sleep(1000L * seconds);
        proxy.restore();
        Check.that(dropped > 0, "connections were open");
        awaitTraffic(site, List.of(proxy));
        return "broker " + (broker + 1) + " unreachable for the application for " + seconds + " s (" + dropped
                + " ends of connections closed); all ready";
    }

    private static void awaitTraffic(Site site, List<TcpProxy> proxies) {
        long before = bytes(proxies);
        Check.await(PATIENCE, "bytes pass again", () -> bytes(proxies) > before);
        site.instances().forEach(Instance::awaitReady);
    }

    private static long bytes(List<TcpProxy> proxies) {
        return proxies.stream().mapToLong(TcpProxy::bytes).sum();
    }
}
