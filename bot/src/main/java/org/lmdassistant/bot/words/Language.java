package org.lmdassistant.bot.words;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The three languages of the programme, equal in everything. */
public enum Language {
    EN(ULocale.UK),
    FR(ULocale.FRANCE),
    ES(new ULocale("es_ES"));

    private final ULocale locale;

    Language(ULocale locale) {
        this.locale = locale;
    }

    /** The ISO 639 code, {@code fr}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The conventions of dates and plurals; day before month in all three. */
    public ULocale locale() {
        return locale;
    }

    /** The language of a code or a longer tag such as {@code fr-CA}, if it is one of the three. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String code = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The language of a tag, English where it is none of the three. */
    public static Language orEnglish(@Nullable String tag) {
        return of(tag).orElse(EN);
    }
}
