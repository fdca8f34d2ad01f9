package org.commonsgovernance.collect.license;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The licences that a Maven project names. Declarations of document types and entities are not followed. */
final class PomLicenses {
    private static final int DEEPEST = 50;
    private static final String PLACE = "/project/licenses/license/name";

    private PomLicenses() {}

    /**
     * The names, in the order of the text; none if the project inherits its licence or names none.
     *
     * @throws XMLStreamException if the text is not well formed, or is nested too deep
     */
    static List<String> names(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        List<String> names = new ArrayList<>();
        List<String> path = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            boolean isName = PLACE.equals("/" + String.join("/", path));
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.add(reader.getLocalName());
                if (path.size() > DEEPEST) {
                    throw new XMLStreamException("nested too deep");
                }
            } else if (event == XMLStreamConstants.CHARACTERS && isName && name.length() < 500) {
                name.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (isName && !name.toString().isBlank()) {
                    names.add(name.toString().strip());
                }
                name.setLength(0);
                path.remove(path.size() - 1);
            }
        }
        return names;
    }
}
