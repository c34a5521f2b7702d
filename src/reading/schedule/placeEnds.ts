import type { Token } from '../../language/tokens.ts';
import { canBePlace, isNamedPlace, isTimeWord, namedPlace, SIDE, SITE } from './placeNames.ts';

// How far an Arabic place's name goes, and what is said of the same place further.

export interface Ground {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly known: ReadonlySet<string>;
}

export function word({ tokens }: Ground, at: number): string {
  return tokens[at]?.text ?? '';
}

/** "بالدار البيضاء": how many tokens a name of more than one word has behind letters written onto its first. */
export function namedBehind({ tokens }: Ground, at: number, cut: number): number {
  const own = tokens[at];
  return own
    ? namedPlace(
        [...tokens.slice(0, at), { ...own, text: own.text.slice(cut) }, ...tokens.slice(at + 1, at + 4)],
        at,
      )
    : 0;
}

const HONOURED = /^(?:الملك|الامير|الشيخ|السلطان|الرييس|الشهيد)$/u;
const NAME_WORDS = 4;

/** A building's name goes on over definite words: "الملك فهد الدولي". */
export function facilityEnd(ground: Ground, at: number): number {
  let end = at;
  while (end - at < NAME_WORDS && besides(ground, end)) {
    const own = word(ground, end);
    const honoured = HONOURED.test(word(ground, end - 1)) && canBePlace(own, true);
    if (!honoured && !(/^ال(?!ذي|تي|لذين|لتين)/u.test(own) && !isTimeWord(own) && own.length > 3)) break;
    end += 1;
  }
  return end;
}

export function besides({ text, tokens }: Ground, at: number): boolean {
  return at < tokens.length && /^\s+$/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
}

const WITHIN = /^(?:وسط|قرب|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي)$/u;

/** An adjective with the article behind a name with it, or the side of a region. */
export function describes(ground: Ground, at: number): boolean {
  const [own, before] = [word(ground, at), word(ground, at - 1)];
  if (SIDE_OF.test(own)) return true;
  return /^ال.*[^ه]ه?$/u.test(own) && /^ال/u.test(before) && ADJECTIVE.test(own) && !isTimeWord(own);
}

const SIDE_OF = /^ال(?:شرقي|غربي|شمالي|جنوبي|اوسط)ه?$/u;
/** Colours and relations: "الخضراء", "الجديدة", "الصناعية". */
const ADJECTIVE =
  /^ال(?:\p{L}{2,}(?:راء|ضاء|قاء|داء|مراء)|جديده?|كبري?|عليا|سفلي|قديمه?|حمر|خضر|ابيض|احمر|اخضر|اسود|ازرق|عتيقه?)$/u;

/** What is said of the same place further: "… بالرياض", "… في الرياض", "… وسط القاهرة", "جنيف وبروكسل". */
export function extended(ground: Ground, at: number, facility = false): number {
  let end = at;
  while (besides(ground, end)) {
    const own = word(ground, end);
    if (SIDE_OF.test(own)) {
      end += 1;
      continue;
    }
    const inside = WITHIN.test(own) || (facility && own === 'في');
    const within = inside ? namedPlace(ground.tokens, end + 1) : 0;
    if (within > 0) end += 1 + within;
    else if (/^ب\p{L}{3}/u.test(own) && namedBehind(ground, end, 1) > 0) end += namedBehind(ground, end, 1);
    else if (/^ب\p{L}{3}/u.test(own) && (isNamedPlace(own.slice(1)) || ground.known.has(own.slice(1))))
      end += 1;
    // \"قصر الحكومة بالقصبة\": what follows a building is where it stands.
    else if (facility && /^بال\p{L}{3}/u.test(own) && canBePlace(own.slice(1), true))
      end += 1 + namedPlace(ground.tokens, end + 1);
    else if (
      /^و\p{L}{3,}/u.test(own) &&
      !SITE.test(own.slice(1)) &&
      !SIDE.test(own.slice(1)) &&
      canBePlace(own.slice(1), false)
    )
      end += 1;
    else break;
  }
  return end;
}
