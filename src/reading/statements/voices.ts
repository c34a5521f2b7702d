import { fold } from '../../language/normalise.ts';
import { isHonorific, isOne, isSeveral, isTwo } from './arabic/nouns.ts';
import type { Speaker } from './statement.ts';

/** What a verb's form or a name shows of the one it belongs to; null where nothing shows. */
export interface Agreement {
  readonly feminine: boolean | null;
  readonly plural: boolean | null;
}

interface Voice extends Agreement {
  readonly speaker: () => Speaker;
  /** False for the subject of a clause that says nothing. */
  readonly spoke: boolean;
}

/** Further back than this many, nobody is meant any more. */
const REMEMBERED = 6;

/** Whoever spoke or acted last, for a verb of speech without a subject. */
export class Voices {
  #voices: Voice[] = [];

  /** Someone spoke, or acted; naming them may wait until it is needed. */
  heard(voice: Voice): void {
    this.#voices = [...this.#voices, voice].slice(-REMEMBERED);
  }

  /**
   * The last one a verb agrees with in gender and number. One that continues ("وأضاف") goes back to whoever spoke;
   * null when nobody agrees.
   */
  last(verb: Agreement, continues: boolean): Speaker | null {
    const agreeing = this.#voices.filter((voice) => agrees(verb, voice));
    const found = (continues ? agreeing.findLast(({ spoke }) => spoke) : undefined) ?? agreeing.at(-1);
    return found?.speaker() ?? null;
  }
}

function agrees(verb: Agreement, voice: Agreement): boolean {
  return (
    (verb.feminine === null ||
      voice.feminine === null ||
      verb.feminine === voice.feminine ||
      voice.plural === true) &&
    (verb.plural === null || voice.plural === null || verb.plural === voice.plural)
  );
}

/** What the head of an Arabic name shows: ة of a woman or a body, ون and ين of several who hold an office. */
export function nameAgreement(name: string): Agreement {
  const head = /^[\p{L}\p{M}]+/u.exec(name)?.[0] ?? '';
  const word = fold(head);
  const plural = isSeveral(word) || isTwo(word) ? true : isOne(word) ? false : null;
  return { feminine: /ة$/u.test(head) && !isHonorific(word) ? true : null, plural };
}
