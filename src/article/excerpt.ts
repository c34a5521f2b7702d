import type { Span } from '../language/normalise.ts';
import type { Article, Part } from './article.ts';

/**
 * A slice of an article: the only way to quote. Its text is computed from the article, never typed in,
 * so `excerpt.text === article.paragraph(n).text.slice(start, end)` always (and likewise for captions,
 * headings and the title).
 */
export class Excerpt {
  readonly article: Article;
  /** From 1. A title, heading or caption bears the number of the paragraph it is kept with. */
  readonly paragraph: number;
  readonly part: Part;
  /** UTF-16 offsets [start, end) into the part's text. */
  readonly start: number;
  readonly end: number;

  private constructor(article: Article, paragraph: number, part: Part, span: Span) {
    this.article = article;
    this.paragraph = paragraph;
    this.part = part;
    this.start = span.start;
    this.end = span.end;
  }

  /** Cuts [start, end) out of a paragraph. Throws RangeError when that is not a non-empty slice of it. */
  static cut(article: Article, paragraph: number, span: Span, part: Part = 'text'): Excerpt {
    const whole = article.textOf(paragraph, part);
    const { start, end } = span;
    if (
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      start < 0 ||
      end > whole.length ||
      start >= end
    ) {
      throw new RangeError(
        `no excerpt [${start}, ${end}) in ${part} of paragraph ${paragraph} of ${article.id}`,
      );
    }
    return new Excerpt(article, paragraph, part, { start, end });
  }

  /** The whole paragraph. */
  static ofParagraph(article: Article, paragraph: number): Excerpt {
    return Excerpt.cut(article, paragraph, { start: 0, end: article.paragraph(paragraph).text.length });
  }

  get text(): string {
    return this.article.textOf(this.paragraph, this.part).slice(this.start, this.end);
  }

  /** True when the other excerpt is of the same part and shares at least one character with this one. */
  overlaps(other: Excerpt): boolean {
    return (
      this.article.id === other.article.id &&
      this.paragraph === other.paragraph &&
      this.part === other.part &&
      this.start < other.end &&
      other.start < this.end
    );
  }
}
