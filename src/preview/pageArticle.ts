import { chainLine } from '../answers/chain.ts';
import type { Edition } from '../answers/edition.ts';
import type { Excerpt } from '../article/excerpt.ts';
import type { Language } from '../language/detect.ts';
import { dateInWords } from '../reading/schedule/dateInWords.ts';
import { summarise } from '../reading/summary/summary.ts';
import type { PageArticle, Place, Understood } from './pageProtocol.ts';

const SUMMARY_SENTENCES = 4;

/** An article with all the bot understood of it, our words in a language. Undefined when there is none of this id. */
export function pageArticle(
  edition: Edition,
  id: string,
  language: Language,
  unsaved: boolean,
): PageArticle | undefined {
  const article = edition.library.get(id);
  if (!article) return undefined;
  const reading = edition.reading(id);
  return {
    id,
    title: article.title,
    language: article.language,
    version: article.version,
    unsaved,
    source: article.source ?? null,
    author: article.author ?? null,
    published: article.published ?? null,
    dateline: article.dateline ?? null,
    paragraphs: article.paragraphs.map(({ number, text, heading, caption }) => ({
      number,
      text,
      heading: heading ?? null,
      caption: caption ?? null,
    })),
    dates: reading.schedule.events.map((event) =>
      understood(
        [dateInWords(event, language) || event.when.excerpt.text, event.place?.text]
          .filter((part) => part !== undefined && part !== '')
          .join(' · '),
        event.what,
      ),
    ),
    statements: reading.statements.statements.map((statement) =>
      understood(chainLine(statement, language), statement.content),
    ),
    summary: summarise(article, reading, { sentences: SUMMARY_SENTENCES }).map(({ excerpt, speaker }) =>
      understood(speaker ? `[${speaker}]` : '', excerpt),
    ),
  };
}

function understood(label: string, excerpt: Excerpt): Understood {
  return { label, text: excerpt.text, at: placeOf(excerpt) };
}

function placeOf({ article, paragraph, part, start, end }: Excerpt): Place {
  return { article: article.id, paragraph, part, start, end };
}
