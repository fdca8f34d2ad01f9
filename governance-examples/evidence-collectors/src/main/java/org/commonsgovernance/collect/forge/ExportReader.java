package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the records of one kind of export. Readers hold no state. */
interface ExportReader {
    /** How people call this kind. */
    String kind();

    /** Whether a record is of this kind, by what it holds. */
    boolean recognises(JsonNode record);

    /** Adds what a record tells. The order of records makes no difference. */
    void read(JsonNode record, ForgeData data);
}
