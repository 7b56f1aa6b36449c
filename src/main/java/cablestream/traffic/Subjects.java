package cablestream.traffic;

import java.util.List;

/** All topics of the traffic. */
final class Subjects {
    static final List<Subject> ALL = List.of(
            new Subject(
                    List.of("PREL", "PGOV", "ODIP"),
                    List.of("KPAO", "KSUM"),
                    List.of("P", "S/ES"),
                    List.of(
                            "{C}: SCENESETTER FOR THE {M} VISIT OF THE MIXED COMMISSION",
                            "{C}: FOREIGN MINISTRY ON THE CALENDAR OF AUTUMN MEETINGS",
                            "{C} PROPOSES A ROUND TABLE OF SMALL STATES IN {M}"),
                    List.of("AN OPEN CALENDAR", "WHAT THE HOSTS WANT", "A ROUND TABLE, BUT WHERE", "PROTOCOL FIRST"),
                    List.of(
                            "The Ambassador met Deputy Foreign Minister {P} to go through the calendar of meetings.",
                            "{P} said that the government attaches great weight to the visit and hopes for a joint"
                                    + " statement.",
                            "The ministry has set aside three days in {M}, with an excursion to {c} on the last of"
                                    + " them.",
                            "Poloff noted that the agenda leaves little time for the working groups.",
                            "The protocol office asked for a list of delegates at least two weeks in advance.",
                            "He readily agreed to hold the opening session in the old customs house.")),
            new Subject(
                    List.of("ETRD", "ECON", "BEXP", "EINV"),
                    List.of("KIPR", "KTEX"),
                    List.of("EEB/TPP", "EEB"),
                    List.of(
                            "{C}: TRADE FAIR DRAWS RECORD NUMBER OF EXHIBITORS",
                            "{C}: NEW CUSTOMS FORMS SLOW THE SPRING FURNITURE SEASON",
                            "FURNITURE, TOYS AND TEXTILES: {C} AT THE {M} FAIR"),
                    List.of("MORE STANDS THAN EVER", "FORMS IN FOUR COPIES", "WHAT SELLS", "A FAIR WIND"),
                    List.of(
                            "The fair at {c} closed on Sunday with {N} exhibitors from eleven countries.",
                            "Organizer {P} told Econoff that bookings for next year are already above plan.",
                            "Furniture makers complained about a customs form that must be handed in with four copies.",
                            "The Chamber of Commerce expects that the ministry will withdraw the form before {M}.",
                            "American firms rented nine stands and reported good contacts, mostly in tools and toys.",
                            "Textile importers asked again for a single window at the harbor.")),
            new Subject(
                    List.of("EAGR", "ECON", "ETRD"),
                    List.of("KGCC"),
                    List.of("EEB/TPP", "OES"),
                    List.of(
                            "{C}: GOOD RAINS PROMISE AN AVERAGE HARVEST",
                            "{C}: APPLE GROWERS LOOK FOR NEW MARKETS",
                            "BARLEY, BEETS AND BEES: {C} FARM REPORT FOR {M}"),
                    List.of("RAIN AT LAST", "APPLES AND ORANGES", "THE PRICE OF SEED", "BEES"),
                    List.of(
                            "The Ministry of Agriculture now expects a harvest of {N} thousand tons of barley.",
                            "Rain came late but was well spread, and the wells around {c} are full again.",
                            "{P}, who speaks for the growers, blamed the price of diesel rather than the weather.",
                            "Agatt visited five farms and found the orchards in good order.",
                            "Beekeepers report losses of a tenth, which is less than in other years.",
                            "The cooperative hopes to ship apples by rail once the new siding is finished in {M}.")),
            new Subject(
                    List.of("MARR", "PREL", "MOPS"),
                    List.of("KPKO"),
                    List.of("PM"),
                    List.of(
                            "{C}: PORT CALL PASSES WITHOUT INCIDENT",
                            "{C}: BAND CONCERT AND FOOTBALL DURING PORT CALL",
                            "REQUEST FOR BERTH AND PILOT AT {c} IN {M}"),
                    List.of("ALONGSIDE", "FOOTBALL AND BRASS", "PILOTS AND FEES", "NEXT TIME"),
                    List.of(
                            "The ship lay at the grain pier for three days and left on the morning tide.",
                            "The band played in the market square of {c} before a crowd of about {N} people.",
                            "The harbor master, {P}, waived the pilot fee as a courtesy.",
                            "A football match against the harbor police ended in a draw.",
                            "The naval attache thanked the city for its help with fresh water and buses.",
                            "Local papers printed friendly reports with photographs on their inside pages.")),
            new Subject(
                    List.of("ELTN", "ECON", "EAID"),
                    List.of("KMCA", "KPRV"),
                    List.of("EEB/TRA"),
                    List.of(
                            "{C}: BRIDGE AT {c} OPENS TWO MONTHS EARLY",
                            "{C}: ROAD WORKS RACE AGAINST THE RAINS",
                            "WHO PAYS FOR THE {c} BYPASS"),
                    List.of("A BRIDGE AHEAD OF TIME", "ROADS BEFORE THE RAINS", "WHO PAYS", "GRAVEL"),
                    List.of(
                            "The bridge at {c} was opened to traffic two months ahead of schedule.",
                            "The Ministry of Works has {N} kilometers of gravel road left to finish before the rains.",
                            "Minister {P} blamed the delay of the bypass on a dispute over three vegetable gardens.",
                            "USAID engineers inspected the culverts and found them sound.",
                            "The lenders meet in {M} to decide on the second part of the loan.",
                            "Truck drivers say that the new road saves them half a day.")),
            new Subject(
                    List.of("PGOV", "SOCI"),
                    List.of("KDEM", "KWMN"),
                    List.of("DRL", "INR"),
                    List.of(
                            "{C}: MUNICIPAL ELECTIONS SET FOR {M}",
                            "{C}: NEW TOWN COUNCIL OF {c} TAKES ITS SEATS",
                            "{C}: LIBRARIES, LAMPS AND LOCAL POLITICS"),
                    List.of("LAMPS AND LIBRARIES", "A YOUNG COUNCIL", "COUNTING THE VOTES", "LOCAL MATTERS"),
                    List.of(
                            "Municipal elections will be held on the second Sunday in {M}.",
                            "The electoral board has registered {N} candidates, a third of them women.",
                            "Street lamps and the opening hours of the library are the main issues in {c}.",
                            "Council member {P} expects a quiet campaign and a low turnout.",
                            "Observers from the teachers' union will be present in every polling station.",
                            "Both larger parties have promised to accept the result.")),
            new Subject(
                    List.of("SENV", "TSPL", "EFIS"),
                    List.of("KSCA", "KGCC"),
                    List.of("OES", "OES/PCI"),
                    List.of(
                            "{C}: LAKE RESEARCH STATION ASKS FOR EXCHANGE OF DATA",
                            "{C}: STORKS RETURN TO {c}",
                            "{C}: SALMON, STORKS AND SEDIMENT"),
                    List.of("STORKS", "DATA FOR DATA", "THE LAKE", "SEDIMENT"),
                    List.of(
                            "The research station on the lake offered to exchange its data on water levels.",
                            "Director {P} showed ESTHoff a series of measurements that begins in 1931 and has no gap.",
                            "Around {c} {N} pairs of storks were counted, more than in any year of the last ten.",
                            "The fisheries board will restock the river with salmon in {M}.",
                            "Students from three countries take part in the sediment survey.",
                            "The station has one boat and would welcome a second.")),
            new Subject(
                    List.of("SCUL", "OEXC", "OIIP"),
                    List.of("KPAO", "KOLY"),
                    List.of("ECA", "PA"),
                    List.of(
                            "{C}: JAZZ WEEK BRINGS FULL HOUSES TO {c}",
                            "{C}: EXCHANGE STUDENTS REPORT ON THEIR YEAR",
                            "{C}: TRAVELLING PUPPET THEATER A SUCCESS"),
                    List.of("FULL HOUSES", "STRINGS ATTACHED", "A YEAR ABROAD", "ENCORE"),
                    List.of(
                            "The jazz week filled the municipal theater of {c} on five evenings.",
                            "The trio gave a workshop for {N} pupils of the music school.",
                            "{P} of the Ministry of Culture asked for a return visit in {M}.",
                            "Former exchange students run a debating club that meets every other Thursday.",
                            "The puppet theater played to children in four towns and one hospital.",
                            "Press coverage was broad and without exception kind.")),
            new Subject(
                    List.of("ENRG", "EPET", "EINV"),
                    List.of("KNNP"),
                    List.of("EEB/ESC", "OES"),
                    List.of(
                            "{C}: WIND PARK NEAR {c} CONNECTED TO THE GRID",
                            "{C}: DAM KEEPER SEES ENOUGH WATER FOR THE WINTER",
                            "{C}: DISTRICT HEATING BEFORE THE FROST"),
                    List.of("ENOUGH WATER", "WIND", "BEFORE THE FROST", "METERS AND BILLS"),
                    List.of(
                            "The wind park near {c} was connected to the grid with {N} turbines.",
                            "Reservoirs are at four fifths, enough for an ordinary winter.",
                            "Plant manager {P} expects that the last boiler will be repaired by {M}.",
                            "The regulator wants meters in every flat within three years.",
                            "Two firms have bid for the maintenance of the heating network.",
                            "The ministry is studying a tariff that favors the night hours.")),
            new Subject(
                    List.of("CVIS", "CASC", "AMGT"),
                    List.of("KFRD", "KOCI"),
                    List.of("CA", "CA/VO", "M", "HR"),
                    List.of(
                            "{C}: VISA SECTION MOVES TO NEW WINDOWS",
                            "{C}: SUMMER TRAVEL AND THE WAITING ROOM",
                            "{C}: CONSULAR OUTREACH IN {c}"),
                    List.of("NEW WINDOWS", "THE WAITING ROOM", "OUTREACH", "STAFFING"),
                    List.of(
                            "The consular section now works at eleven windows instead of seven.",
                            "The mean waiting time fell to {N} minutes in the first week.",
                            "Conoff {P} spoke about student visas at the university of {c}.",
                            "The new waiting room has a corner for children, paid for by the recycling fund.",
                            "Local staff have been trained for the peak that is expected in {M}.",
                            "Post requests no additional positions at this time.")),
            new Subject(
                    List.of("TBIO", "SOCI", "EAID"),
                    List.of("KFLU", "KSTH"),
                    List.of("OES/IHA"),
                    List.of(
                            "{C}: SCHOOL VACCINATION WEEK ENDS ON TARGET",
                            "{C}: NURSES' COLLEGE OPENS IN {c}",
                            "{C}: CLINICS ON WHEELS REACH THE HILLS"),
                    List.of("ON TARGET", "ON WHEELS", "COLD CHAIN", "A COLLEGE FOR NURSES"),
                    List.of(
                            "Vaccination week in the schools reached {N} thousand children.",
                            "The mobile clinics have now visited every district in the hills.",
                            "Chief nurse {P} praised the drivers, who kept the cold boxes cold.",
                            "The college in {c} takes its first class in {M}.",
                            "The ministry will publish the figures by district.",
                            "Donors agreed to share one warehouse and one telephone number.")));

    private Subjects() {}
}
