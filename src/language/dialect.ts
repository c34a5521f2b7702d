// How readers write a word that an article writes otherwise, on folded letters. Verbs carry a prefix of the
// future (س، in dialect ه، ح) or of the present (ب) before the imperfect's own, a passive in ات, a plural in و; after كم a noun
// stands in the accusative (كم هدفا).
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^س(?=[يتن]\p{L}{3})/u, ''],
  [/^[هحب](?=[يتنا]\p{L}{3})/u, ''],
  [/^ات(?=\p{L}{3})/u, ''],
  [/^م?ب(?=[يتن]\p{L}{3})/u, ''],
  [/(?<=\p{L}{3})وا?$/u, ''],
  [/(?<=\p{L}{3})ا$/u, ''],
  [/(?<=\p{L}{3})ش$/u, ''],
  [/^ع(?=ال\p{L}{3})/u, ''],
  [/^هال(?=\p{L}{3})/u, 'ال'],
];

/** What no rule begins or ends with is soon left alone. */
const RULED = /^(?:[هحبعس]|ات|مب)|[واش]$/u;

/** The forms an article may write a folded Arabic word in, the word itself left out: its endings and prefixes of dialect taken off. */
export function standardForms(word: string): string[] {
  if (!RULED.test(word) || !/^[\u0621-\u064a]{4,}$/u.test(word)) return [];
  const forms = new Set([word]);
  for (const [pattern, put] of RULES) for (const form of [...forms]) forms.add(form.replace(pattern, put));
  forms.delete(word);
  return [...forms];
}
