/** What Markdown says a line is, when it says anything. */
export type MarkdownLine =
  | { readonly kind: 'title' | 'heading' | 'caption' | 'paragraph'; readonly text: string }
  | { readonly kind: 'furniture' };

const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/u;
const IMAGE = /^!\[([^\]]*)\]\([^)]*\)$/u;
const EMPHASISED = /^(?:\*([^*]+)\*|_([^_]+)_)$/u;
const RULE = /^(?:[-*_=] ?){3,}$/u;
const LIST_OR_QUOTE = /^(?:[-*+]\s+|\d+[.)]\s+|>\s?)(.+)$/u;

/** Reads one trimmed line as Markdown; undefined when it carries no block mark. */
export function markdownLine(line: string): MarkdownLine | undefined {
  const heading = HEADING.exec(line);
  if (heading?.[1] && heading[2])
    return { kind: heading[1].length === 1 ? 'title' : 'heading', text: heading[2] };
  const image = IMAGE.exec(line);
  if (image) return image[1] ? { kind: 'caption', text: image[1] } : { kind: 'furniture' };
  if (RULE.test(line)) return { kind: 'furniture' };
  const emphasised = EMPHASISED.exec(line);
  const caption = emphasised?.[1] ?? emphasised?.[2];
  if (caption) return { kind: 'caption', text: caption };
  const item = LIST_OR_QUOTE.exec(line);
  if (item?.[1]) return { kind: 'paragraph', text: item[1] };
  return undefined;
}
