import { fold } from '../language/normalise.ts';
import { QUESTION_WORDS } from '../language/questionWords.ts';

/** A message of a channel, as a recap reads it; bots' and deleted messages are left out before. */
export interface ChannelMessage {
  readonly id: string;
  readonly authorId: string;
  /** Shown name, never a ping. */
  readonly author: string;
  /** What it says, with names where it mentions someone or something. */
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  /** The id of the message this one replies to. */
  readonly replyTo?: string;
  /** That the message right before it in the channel, bots' counted, is of the same author. */
  readonly goesOn?: boolean;
  /** What it asks the bot, without the bot's name, when it is put to the bot. */
  readonly toBot?: string;
  /** Whom it mentions, by id. */
  readonly addresses?: readonly string[];
  readonly url: string;
}

/** The words of a message, addresses of pages left out. */
export function wordsOf(text: string): string {
  return text.replace(/https?:\/\/\S+/giu, '').trim();
}

const ENDS_ASKING = /[?؟]["'»”’)\]\s]*$/u;
// Readers in a hurry leave the mark out; a question word at the head tells, in standard Arabic, dialect and English.
const OPENERS = 'طيب|يعني|يا جماعة|يا شباب|لو سمحتم?|ممكن|سوال|hey|ok|so|guys|hi';
const ARABIC_WORDS = [
  // من, ما and ايه (yes) have other meanings at the head of a line.
  ...Object.values(QUESTION_WORDS)
    .flatMap((words) => words.split('|'))
    .filter((word) => !['من', 'ما', 'ايه'].includes(word)),
  'هل|من وين|ما ه[وي]|من ه[وي]|حدا? (?:ي|بي)عرف|احد يعرف',
].join('|');
const ENGLISH_WORDS =
  "(?:who|what|when|where|why|how|which)(?:['’]s|\\s+(?:is|are|was|were|do|does|did|will|would|can|could|should|has|have|to|much|many|long))|(?:do|does|did|is|are|can|could|will|would|should|has|have)\\s+(?:i|you|we|they|he|she|it|the|this|that|there|any|anyone|someone|anybody)|anyone|anybody";
const OPENS_ASKING = new RegExp(
  `^(?:(?:${OPENERS})[\\s,،:]+)*(?:${ARABIC_WORDS}|${ENGLISH_WORDS})(?![\\p{L}\\p{M}])`,
  'iu',
);
/** UTF-16 units of a question without its mark at most. */
const LONGEST_UNMARKED = 120;

/** Whether a message asks something. A line that only opens like a question must be short: prose opens so as well. */
export function asks(text: string): boolean {
  const said = wordsOf(text);
  return (
    (ENDS_ASKING.test(said) && /\p{L}/u.test(said)) ||
    (said.length <= LONGEST_UNMARKED && !/[.!…]$/u.test(said) && OPENS_ASKING.test(fold(said)))
  );
}

const TURNS_ELSEWHERE =
  /^(?:btw|by the way|off[- ]topic|unrelated|on another note|another (?:question|thing)|على فكرة|بالمناسبة|(?:موضوع|سؤال|شيء|شي) (?:[آا]خر|ثاني|تاني))(?![\p{L}\p{M}])/iu;

/** Whether a message says itself that it is about something else. */
export function turnsElsewhere(text: string): boolean {
  return TURNS_ELSEWHERE.test(text.trim());
}
