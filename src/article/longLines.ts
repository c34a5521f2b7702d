import { sentenceSpans } from '../language/sentences.ts';

/** UTF-16 units of the longest paragraph: some three times what news pages have. */
export const LONGEST_PARAGRAPH = 4000;

/**
 * A line in paragraphs: as it is, or cut between sentences where it is longer than any paragraph of news, as of a page
 * that lost its line ends. So what is done for one paragraph stays quick, and each can be cited and shown.
 */
export function* paragraphsOf(line: string): Generator<void, string[]> {
  const paragraphs: string[] = [];
  let rest = line;
  while (rest.length > LONGEST_PARAGRAPH) {
    const at = cut(rest);
    paragraphs.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
    yield;
  }
  return rest === '' ? paragraphs : [...paragraphs, rest];
}

/** Where the last sentence begins that a paragraph does not hold whole; failing that the last space, failing that its end. */
function cut(line: string): number {
  const head = line.slice(0, LONGEST_PARAGRAPH);
  const last = sentenceSpans(head).at(-1);
  if (last && last.start > 0) return last.start;
  const space = head.search(/\s\S*$/u);
  if (space > 0) return space;
  const splitsPair = /[\uD800-\uDBFF]/u.test(head.charAt(LONGEST_PARAGRAPH - 1));
  return LONGEST_PARAGRAPH - Number(splitsPair);
}
