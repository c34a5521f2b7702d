import i18next, { type i18n } from 'i18next';
import type { Language } from './detect.ts';

const PARAMETER = /\{\{(\w+)\}\}/gu;

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
  // Only a count needs the plural rules; the others are put together here, in a tenth of the time.
  const templateOf = (language: Language, key: string): unknown =>
    instance.getResource(language, 'translation', key);
  return (language, key, parameters) => {
    const template = parameters?.count === undefined ? templateOf(language, key) : undefined;
    if (typeof template !== 'string') return instance.t(key, { lng: language, ...parameters });
    return parameters
      ? template.replace(PARAMETER, (_all, name: string) => String(parameters[name] ?? ''))
      : template;
  };
}
