import { readFileSync } from 'node:fs';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';

/**
 * Words across Arabic and English: news vocabulary written for this project (data/bilingual.tsv), and countries,
 * months and weekdays from the platform's own CLDR data.
 */
const byStem = new Map<string, Set<string>>();

function join(english: string, arabic: readonly string[]): void {
  for (const word of arabic) {
    put(stem(fold(english)), fold(word));
    put(stem(fold(word)), fold(english));
  }
}

function put(key: string, word: string): void {
  byStem.set(key, (byStem.get(key) ?? new Set()).add(word));
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 2 && word !== 'and');
}

function readList(): void {
  const list = readFileSync(new URL('data/bilingual.tsv', import.meta.url), 'utf8');
  for (const line of list.trim().split('\n')) {
    const [english, arabic] = line.split('\t');
    if (english && arabic) join(english, arabic.split(' '));
  }
}

function readCountries(): void {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const arabic = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      const [name, translated] = [english.of(code), arabic.of(code)];
      if (!name || !translated) continue;
      const [from, to] = [words(name), words(translated)];
      // Names of several words pair word by word only when their numbers agree; the first word stands for the rest.
      if (from.length === 1) join(name, to.length === 1 ? to : to.slice(0, 1));
      else if (from.length === to.length) for (const [at, word] of from.entries()) join(word, [to[at] ?? '']);
    }
  }
}

function readCalendar(): void {
  for (const [field, count] of [
    ['month', 12],
    ['weekday', 7],
  ] as const) {
    const [english, ...arabic] = ['en', 'ar-EG', 'ar-SY', 'ar-DZ'].map(
      (locale) => new Intl.DateTimeFormat(locale, { [field]: 'long', timeZone: 'UTC' }),
    );
    for (let at = 0; at < count; at += 1) {
      const day = field === 'month' ? Date.UTC(2024, at, 15) : Date.UTC(2024, 0, 1 + at);
      join(
        english?.format(day) ?? '',
        arabic.flatMap((format) => words(format.format(day)).slice(0, 1)),
      );
    }
  }
}

readList();
readCountries();
readCalendar();

/** Folded words of the other language for a folded word; empty when none is known. */
export function translations(word: string): readonly string[] {
  return [...(byStem.get(stem(word)) ?? [])];
}
