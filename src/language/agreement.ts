const VERB = /^(?!ال)[\u0621-\u064a]{3,}$/;
const ENDING = /(?<=...)(?:ت|وا)$/;

/** A folded Arabic verb of the past as it agrees with other subjects: قاد, قادت, قادوا. What is no verb gives forms nobody writes. */
export function agreeing(word: string): string[] {
  if (!VERB.test(word)) return [];
  const bare = word.replace(ENDING, '');
  return [bare, `${bare}ت`, `${bare}وا`].filter((form) => form !== word);
}
