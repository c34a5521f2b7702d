import i18next, { type i18n } from 'i18next';
import type { Language } from './detect.ts';

type Parameters = Readonly<Record<string, string | number>>;

/** Says a phrase of one table in a language; `count` chooses the plural form (six of them in Arabic). */
export type Say<Key extends string> = (language: Language, key: Key, parameters?: Parameters) => string;

type Singular<Key extends string> =
  Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key;

/**
 * Makes a table of phrases, the same keys in Arabic and English, sayable. Keys ending in `_one`, `_other`
 * … are plural forms of one phrase (CLDR plural rules, by i18next). Parameters stand as {{name}}.
 */
export function phrasebook<En extends Record<string, string>>(table: {
  en: En;
  ar: Readonly<Record<Singular<keyof En & string>, string>> | Readonly<Record<string, string>>;
}): Say<Singular<keyof En & string>> {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: 'ar',
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: table.en }, ar: { translation: table.ar } },
    initAsync: false,
  });
  // A phrase without parameters is always the same; there are no more of them than the table holds.
  const fixed: Record<Language, Map<string, string>> = { ar: new Map(), en: new Map() };
  return (language, key, parameters) => {
    if (parameters) return instance.t(key, { lng: language, ...parameters });
    const known = fixed[language].get(key) ?? instance.t(key, { lng: language });
    fixed[language].set(key, known);
    return known;
  };
}
