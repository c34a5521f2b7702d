import { createHash } from 'node:crypto';
import type { Language } from '../language/detect.ts';
import type { Span } from '../language/normalise.ts';
import { sentenceSpans } from '../language/sentences.ts';

/** Where in a paragraph's block a slice lies: its text, or the heading or a caption kept with it, or the title. */
export type Part = 'text' | 'heading' | 'caption' | 'title';

export interface Paragraph {
  /** From 1; headings and captions are not counted. */
  readonly number: number;
  readonly text: string;
  /** The heading standing before this paragraph, if one does. */
  readonly heading?: string;
  /** The captions standing before this paragraph (those after the last one are kept with it). */
  readonly caption?: string;
  /** Sentences as spans of `text`. */
  readonly sentences: readonly Span[];
}

export interface ArticleFields {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Reference date for relative dates, `YYYY-MM-DD`; absent when unknown. */
  readonly published?: string;
  readonly source?: string;
  readonly url?: string;
  readonly author?: string;
  readonly dateline?: string;
  readonly aliases?: readonly string[];
  readonly blocks: readonly { readonly text: string; readonly heading?: string; readonly caption?: string }[];
}

/** A paragraph's sentences are found when they are first asked for, so that a long article is not read in one go. */
function withSentences(block: Omit<Paragraph, 'sentences'>): Paragraph {
  let found: readonly Span[] | undefined;
  return {
    ...block,
    get sentences() {
      found ??= sentenceSpans(block.text);
      return found;
    },
  };
}

/** An article as read from its file; immutable. Excerpts can only be cut from it. */
export class Article {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly published: string | undefined;
  readonly source: string | undefined;
  readonly url: string | undefined;
  readonly author: string | undefined;
  readonly dateline: string | undefined;
  readonly aliases: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly #fields: ArticleFields;
  #version: string | undefined;

  constructor(fields: ArticleFields) {
    this.id = fields.id;
    this.title = fields.title;
    this.language = fields.language;
    this.published = fields.published;
    this.source = fields.source;
    this.url = fields.url;
    this.author = fields.author;
    this.dateline = fields.dateline;
    this.aliases = fields.aliases ?? [];
    this.paragraphs = fields.blocks.map((block, index) => withSentences({ ...block, number: index + 1 }));
    this.#fields = fields;
  }

  /** Changes whenever anything a reader could be shown changes (16 hex digits). Reckoned when it is first asked for. */
  get version(): string {
    this.#version ??= createHash('sha256').update(JSON.stringify(this.#fields)).digest('hex').slice(0, 16);
    return this.#version;
  }

  /** The paragraph of a number from 1. Throws RangeError when there is none. */
  paragraph(number: number): Paragraph {
    const paragraph = this.paragraphs[number - 1];
    if (!paragraph) throw new RangeError(`article ${this.id} has no paragraph ${number}`);
    return paragraph;
  }

  /** The text an excerpt of this part is a slice of. Throws RangeError when the paragraph has no such part. */
  textOf(number: number, part: Part): string {
    const paragraph = this.paragraph(number);
    const text = part === 'title' ? this.title : paragraph[part];
    if (text === undefined) throw new RangeError(`paragraph ${number} of ${this.id} has no ${part}`);
    return text;
  }
}
