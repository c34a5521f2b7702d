import { detectLanguage, type Language } from '../language/detect.ts';
import type { Span } from '../language/normalise.ts';

// Everything that could open Markdown, a mention, a timestamp, a custom emoji, a link or a heading in a Discord message.
const MARKDOWN = /[\\*_~`|<>#[\]()@:]|^[-+]|^\d+(?=\.)/gmu;
// Controls that reorder or hide text. Isolates we add ourselves are added after this.
const STEERING =
  /(?![\n\t])\p{Cc}|[\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\u061c]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
// Words, numbers and addresses from left to right; what `inert` escaped stays one with its backslash.
const LATIN_WORD = String.raw`[\p{Script=Latin}\d](?:[\p{Script=Latin}\p{M}\d.,:/@%&'’+_?=#~-]|\\.)*`;
const LATIN_RUN = new RegExp(String.raw`(?<!\\)/?${LATIN_WORD}(?:[ \t]+${LATIN_WORD})*`, 'gu');
/** Marks at the end of a run that belong to the Arabic sentence around it; "U.S." keeps its own. */
const SENTENCE_MARKS = /(?:\\.|[.,:?'’&@#=~-])+$/u;
const DOTTED = /(?:^|\s)(?:\p{Script=Latin}\.){2,}$/u;
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
/** From an Arabic letter to the last before what closes it or is Latin. */
const ARABIC_RUN = /\p{Script=Arabic}(?:[^\p{Script=Latin}\n“”;\\]*[\p{Script=Arabic}\p{M}])?/gu;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const LEFT_TO_RIGHT = '\u200e';
const RIGHT_TO_LEFT = '\u200f';

/** Text from outside made inert: no Markdown, no mention, no steering of direction. Line breaks become spaces. */
export function inert(text: string): string {
  const plain = text.replace(STEERING, '').replace(/\s+/gu, ' ');
  // A colon or parenthesis alone does nothing; only what Discord would act on is escaped, so that text stays readable.
  return plain.replace(MARKDOWN, (mark, at: number) => {
    if (mark === ':') return /^:\w+:/u.test(plain.slice(at)) || /^:\/\//u.test(plain.slice(at)) ? '\\:' : ':';
    if (mark === '@') return '@\u2060';
    if (mark === '(' || mark === ')') return mark === '(' && plain[at - 1] === ']' ? '\\(' : mark;
    return `\\${mark}`;
  });
}

/** For places where Discord reads no Markdown: only what steers direction or hides is taken out. */
export function plain(text: string): string {
  return text.replace(STEERING, ' ').replace(/\s+/gu, ' ').trim();
}

/** Undoes `inert` as far as a reader's own words go: to read a question back from where it was shown. */
export function readBack(shown: string): string {
  return shown
    .replaceAll('\u2060', '')
    .replace(/^[\u200e\u200f]|[\u2066-\u2069]/gu, '')
    .replace(/\\(.)/gu, '$1');
}

/**
 * In an Arabic line, Latin runs and numbers are isolated so that the punctuation around them stays in place
 * (Unicode Bidirectional Algorithm, isolates). Other lines are left alone.
 */
export function isolated(line: string): string {
  return isArabic(line) ? asArabic(line) : line;
}

/** A line of our own words, whatever it names: in Arabic as `isolated`; in English what is Arabic in it is isolated. */
export function ours(line: string, language: Language): string {
  if (language === 'ar') return asArabic(line);
  const apart = line.replace(ARABIC_RUN, (run) => `${FIRST_STRONG_ISOLATE}${run}${POP_ISOLATE}`);
  return ARABIC.test(firstLetter(line)) ? `${LEFT_TO_RIGHT}${apart}` : apart;
}

/** A line that begins in Arabic, or is Arabic but for the name it begins with. */
function isArabic(line: string): boolean {
  if (!ARABIC.test(line)) return false;
  return ARABIC.test(firstLetter(line)) || detectLanguage(line) === 'ar';
}

function asArabic(line: string): string {
  const apart = line.replace(LATIN_RUN, (run) => {
    if (!LATIN.test(run)) return run;
    const words = DOTTED.test(run) ? run : run.replace(SENTENCE_MARKS, '');
    return `${FIRST_STRONG_ISOLATE}${words}${POP_ISOLATE}${run.slice(words.length)}`;
  });
  // Some renderers take a line's direction from its first letter, isolated or not.
  const isMarked = line.startsWith(RIGHT_TO_LEFT) || !LATIN.test(firstLetter(line));
  return isMarked ? apart : `${RIGHT_TO_LEFT}${apart}`;
}

function firstLetter(line: string): string {
  return /\p{L}/u.exec(line)?.[0] ?? '';
}

/** A slice of a text made inert, with marked spans in bold. `marks` are spans of the whole text. */
export function quoted(whole: string, span: Span, marks: readonly Span[]): string {
  let shown = '';
  let at = span.start;
  for (const mark of joined(marks, whole)) {
    const [start, end] = [Math.max(mark.start, at), Math.min(mark.end, span.end)];
    if (end <= start) continue;
    shown += inert(whole.slice(at, start));
    if (/\s$/u.test(whole.slice(at, start)) && !/\s$/u.test(shown)) shown += ' ';
    shown += `**${inert(whole.slice(start, end))}**`;
    at = end;
  }
  return isolated(shown + inert(whole.slice(at, span.end)));
}

/** Marks in order; neighbours with only a space between them become one, so that bold runs are not broken up. */
function joined(marks: readonly Span[], whole: string): Span[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = out.at(-1);
    if (last && whole.slice(last.end, start).trim() === '' && start >= last.start)
      last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** Cuts a text of ours to a limit, at a space where there is one, with an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 2);
  const space = cut.lastIndexOf(' ');
  const kept = (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$|\\$/u, '').trimEnd();
  const open = kept.lastIndexOf(FIRST_STRONG_ISOLATE) > kept.lastIndexOf(POP_ISOLATE);
  return `${kept}${open ? POP_ISOLATE : ''}…`;
}
