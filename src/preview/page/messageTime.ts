import type { Language } from '../../language/detect.ts';
import { say } from './phrases.ts';

/** Both languages with the digits the bot writes. */
export const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-EG-u-nu-latn', en: 'en-GB' };

/** When a message was sent, as Discord shows it: the day by name when it is today or yesterday, and the time of day. */
export function messageTime(sent: Date, now: Date, language: Language): string {
  const locale = LOCALES[language];
  const time = sent.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const days = Math.round((midnight(sent) - midnight(now)) / 86_400_000);
  const day =
    days === 0 || days === -1
      ? capitalised(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'))
      : sent.toLocaleDateString(locale, { dateStyle: 'medium' });
  return say(language, 'sentAt', { day, time });
}

/** Milliseconds of the day's beginning, in the reader's zone. */
function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
