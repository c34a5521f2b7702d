import { detectLanguage, type Language } from '../language/detect.ts';

/** What is known about the language a reader wants. */
export interface LanguageSigns {
  /** Set by the server, when it is. */
  readonly server?: Language | undefined;
  /** The words the reader typed. */
  readonly text?: string | undefined;
  /** Locales in order of weight: the user's, then the server's (Discord or BCP 47 tags). */
  readonly locales?: readonly (string | undefined)[];
  readonly article?: Language | undefined;
}

/** Letters and digits as Arabic is typed in Latin ("meen 7ather"): a digit inside a word. */
const ARABIZI = /\p{Script=Latin}[2357]|[2357]\p{Script=Latin}/u;

/** The reply language: the question's, else the server's setting, else a locale's, else the article's, else Arabic. */
export function chooseLanguage(signs: LanguageSigns): Language {
  if (signs.text) {
    const detected = detectLanguage(signs.text);
    if (detected === 'en' && ARABIZI.test(signs.text)) return 'ar';
    if (detected) return detected;
  }
  if (signs.server) return signs.server;
  for (const locale of signs.locales ?? []) {
    if (locale?.startsWith('ar')) return 'ar';
    // Discord's client has no Arabic, so an English locale says little; others are answered in English.
    if (locale && !locale.startsWith('en')) return 'en';
  }
  return signs.article ?? (signs.locales?.some((locale) => locale) ? 'en' : 'ar');
}
