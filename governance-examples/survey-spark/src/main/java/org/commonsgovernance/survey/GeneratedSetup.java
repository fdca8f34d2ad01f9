package org.commonsgovernance.survey;

/**
 * A setup by chance, written without building it: a firm, a foundation, people, a licence, an agreement, the name, a
 * council. Chance is a function of the setup's number, so that nothing has to be kept.
 *
 * @param number counted from 0
 */
record GeneratedSetup(int number) {
    private static final String[] FORMS = {"COMPANY", "COMPANY", "FOUNDATION", "CHARITY", "COOPERATIVE"};
    private static final String[] LICENSES = {"MIT", "Apache-2.0", "GPL-3.0-only", "AGPL-3.0-only", "BUSL-1.1", "NONE"};
    private static final String[] INSTRUMENTS = {"DCO", "NONE", "LICENSE_AGREEMENT"};

    static GeneratedSetup of(int number) {
        return new GeneratedSetup(number);
    }

    /** Evenly spread, not negative, the same for the same arguments: the finaliser of SplitMix64. */
    static long mixed(long number, long salt) {
        long z = (number + 1) * 0x9e3779b97f4a7c15L + salt * 0xd1342543de82ef95L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return (z ^ (z >>> 31)) & Long.MAX_VALUE;
    }

    private int pick(int salt, int bound) {
        return (int) (mixed(number, salt) % bound);
    }

    private String id() {
        return "setup-" + number;
    }

    /** How many people contribute; the first setup is the giant one, if there is one. */
    private int people() {
        return number == 0 ? 20_000 : 1 + pick(1, 30);
    }

    String dossier() {
        StringBuilder json = new StringBuilder(1600);
        json.append("{\"id\":\"").append(id()).append("\",\"name\":\"Setup ").append(number);
        json.append("\",\"outputs\":[\"SOFTWARE\"],\"observed\":\"2024-01-01/2025-12-31\",\"sources\":{");
        json.append("\"doc\":{\"locator\":\"generated\",\"basis\":\"DOCUMENTED\",\"speaker\":\"OTHER\"},");
        json.append("\"log\":{\"locator\":\"generated history\",\"basis\":\"OBSERVED\",\"speaker\":\"OTHER\"}},");
        json.append("\"source\":\"doc\",\"contributions\":[{\"file\":\"work\",\"source\":\"log\"}],\"facts\":{");
        json.append("\"Organization\":[{\"id\":\"a\",\"name\":\"A\",\"legalForm\":\"")
                .append(FORMS[pick(2, FORMS.length)]);
        json.append("\"},{\"id\":\"b\",\"name\":\"B\",\"legalForm\":\"").append(FORMS[pick(3, FORMS.length)]);
        json.append("\"}],\"ControlKnown\":[{\"organization\":\"a\"},{\"organization\":\"b\"}],");
        json.append("\"LicenseGrant\":[{\"expression\":\"").append(LICENSES[pick(4, LICENSES.length)]);
        json.append("\",\"covers\":\"PRODUCT\",\"licensor\":\"a\"}],");
        String instrument = INSTRUMENTS[pick(5, INSTRUMENTS.length)];
        json.append("\"ContributorAgreement\":[{\"instrument\":\"")
                .append(instrument)
                .append('"');
        if (instrument.equals("LICENSE_AGREEMENT")) {
            json.append(",\"recipient\":\"a\",\"mayRelicense\":\"YES\"");
        }
        json.append("}],\"AssetControl\":[{\"asset\":\"TRADEMARK\",\"holder\":\"")
                .append(pick(6, 2) == 0 ? 'a' : 'b');
        json.append("\"}],\"GovernanceBody\":[{\"id\":\"council\",\"name\":\"Council\",\"seats\":3}],\"Seat\":[");
        for (int i = 0; i < 3; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"body\":\"council\",\"holder\":\"p")
                    .append(i)
                    .append('"');
            int seat = pick(10 + i, 3);
            json.append(seat == 2 ? ",\"independent\":true" : ",\"onBehalfOf\":\"" + (seat == 0 ? 'a' : 'b') + "\"");
            json.append('}');
        }
        json.append(
                "],\"Contributor\":[{\"id\":\"p0\"},{\"id\":\"p1\"},{\"id\":\"p2\"},{\"id\":\"bot\",\"automated\":true}],");
        json.append("\"Affiliation\":[{\"contributor\":\"p0\",\"organization\":\"a\",\"paid\":\"YES\"}],");
        json.append("\"Complete\":[{\"kind\":\"CONTROL\"},{\"kind\":\"SEAT\"}");
        json.append(pick(20, 4) == 0 ? "" : ",{\"kind\":\"CONTRIBUTION\",\"source\":\"log\"}");
        return json.append("]}}").toString();
    }

    /** Writes the contribution of a number. */
    void contribution(long row, StringBuilder json) {
        long chance = mixed(row, 100);
        long person = mixed(row, 101) % people();
        json.append("{\"setup\":\"").append(id()).append("\",\"contributor\":\"");
        if (chance % 50 == 0) {
            json.append("bot");
        } else {
            json.append('p').append(person);
        }
        json.append('"');
        long firm = mixed(person * 31 + number, 102) % 4;
        if (firm > 1) {
            json.append(",\"onBehalfOf\":\"").append(firm == 2 ? 'a' : 'b').append('"');
        }
        long month = chance / 50 % 24;
        json.append(",\"at\":\"")
                .append(2024 + month / 12)
                .append(month % 12 < 9 ? "-0" : "-")
                .append(month % 12 + 1);
        json.append('"');
        if (chance / 1200 % 20 == 0) {
            json.append(",\"outcome\":\"REJECTED\",\"origin\":\"OUTSIDER\"");
        }
        json.append('}');
    }
}
