package cablestream.cli;

import cablestream.bench.peers.PeerResult;
import cablestream.bench.pipeline.Round;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The tables of a comparison with peers. */
final class PeersTables {
    private final List<PeerResult> results;

    PeersTables(List<PeerResult> results) {
        this.results = results;
    }

    void print(PrintWriter out) {
        SidesTable sides = new SidesTable();
        results.forEach(each -> sides.add(each.name(), each.rounds(), each.written()));
        sides.print(out);
        out.println();
        ratios().print(out);
        out.println();
        written().print(out);
        out.println();
        SidesTable.printLegend(out);
        out.println("Flink writes its state to files, which are not among the bytes out.");
    }

    private TextTable ratios() {
        TextTable table = new TextTable("CABLESTREAM TO", "CPU", "BROKER CPU", "RATE", "ALLOCATION", "RSS");
        for (PeerResult peer : results.subList(1, results.size())) {
            table.row(
                    peer.name(),
                    ratio(peer, Round::work),
                    ratio(peer, Round::brokerWork),
                    ratio(peer, Round::rate),
                    ratio(peer, Round::allocated),
                    ratio(peer, round -> round.application().resident()));
        }
        return table;
    }

    private String ratio(PeerResult peer, ToDoubleFunction<Round> what) {
        List<Round> own = results.get(0).rounds();
        return SidesTable.format("%.2f", Round.median(own, what) / Round.median(peer.rounds(), what));
    }

    private TextTable written() {
        TextTable table = new TextTable("SIDE", "CABLES OF A ROUND", "BYTES OUT FOR EACH BYTE IN");
        results.forEach(each ->
                table.row(each.name(), Long.toString(each.cables()), SidesTable.format("%.1f", each.written())));
        return table;
    }
}
