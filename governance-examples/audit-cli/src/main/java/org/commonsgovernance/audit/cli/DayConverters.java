package org.commonsgovernance.audit.cli;

import java.time.LocalDate;
import org.commonsgovernance.api.model.PartialDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Days as people write them: 2024-06-30, or a month or year. */
final class DayConverters {
    private DayConverters() {}

    /** The first day of a month or year. */
    static final class First implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return date(text).earliest();
        }
    }

    /** The last day of a month or year. */
    static final class Last implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return date(text).latest();
        }
    }

    private static PartialDate date(String text) {
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
