import { fold } from '../language/normalise.ts';

const THANKS =
  /^(?:(?:و?شكرا|مشكور(?:ين)?|يسلمو|تسلم|ثانكس|thanks?|thank you|thx|ok|okay|تمام|ممتاز|great)(?:\s+(?:جزيلا|لك|لكم|كثيرا|كتير|you|a lot|so much|very much|جدا))*[\s!.،,]*)+$/iu;

/** Whether a message only thanks or agrees: there is nothing in it to look for. */
export function isThanks(text: string): boolean {
  return THANKS.test(fold(text).trim());
}
