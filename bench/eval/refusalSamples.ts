import { readFile } from 'node:fs/promises';
import { Edition } from '../../src/answers/edition.ts';
import { findAnswer } from '../../src/answers/findAnswer.ts';
import { Article } from '../../src/article/article.ts';
import { Library } from '../../src/article/library.ts';
import { fold } from '../../src/language/normalise.ts';
import { sentenceSpans } from '../../src/language/sentences.ts';
import { words } from '../../src/language/tokens.ts';
import { type Sign, signsOf, WEIGHTS } from '../../src/search/refusal.ts';
import { type Annotated, readAnnotated } from './notes.ts';
import { parseRetrieval } from './retrieval.ts';

/** Where a question comes from: an annotator, one of theirs asked without its answer, or a retrieval set. */
export type Source = 'written' | 'without' | 'retrieval';

/** A question with the signs its best passage gives. */
export interface Sample {
  readonly article: string;
  readonly answerable: boolean;
  readonly source: Source;
  /** Undefined where nothing was found: refused whatever the signs. */
  readonly signs: readonly number[] | undefined;
  readonly confidence: number;
}

export const SIGNS = Object.keys(WEIGHTS).filter((name): name is Sign => name !== 'bias');
/** An article with less left than this is no article to ask. */
const LEAST_LEFT = 3;
/** Sentences that share this much of the shorter one's words say the same. */
const NEARLY_SAME = 0.5;

/** The samples of a folder of annotated articles, or of a retrieval set (`*.json`). */
export async function readSamples(path: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  if (path.endsWith('.json')) samples.push(...(await samplesOfRetrieval(path)));
  else for (const one of await readAnnotated(path)) samples.push(...(await samplesOf(one)));
  return samples;
}

async function samplesOf({ name, article, notes, lines }: Annotated): Promise<Sample[]> {
  const edition = await Edition.read(new Library([article]));
  const ask = (own: Edition, question: string, answerable: boolean, source: Source) =>
    sample(own, article.id, question, { article: name, answerable, source });
  const samples = notes.unanswerable.map((question) => ask(edition, question, false, 'written'));
  for (const { q, paragraphs } of notes.questions) {
    samples.push(ask(edition, q, true, 'written'));
    const answers = new Set(paragraphs.map((number) => lines[number - 1]));
    const rest = article.paragraphs.map(({ text }) => text).filter((text) => !answers.has(text));
    if (rest.length < LEAST_LEFT) continue;
    samples.push(ask(await editionOf(article, rest), q, false, 'without'));
  }
  return samples;
}

/**
 * Each question of a retrieval set twice: of its article cut into its sentences, as short as the paragraphs of news,
 * and of the same without every sentence that holds the answer or says nearly the same as one that does.
 */
async function samplesOfRetrieval(file: string): Promise<Sample[]> {
  const { articles, questions } = parseRetrieval(await readFile(file, 'utf8'));
  const samples: Sample[] = [];
  for (const { id, title, paragraphs } of articles) {
    const sentences = paragraphs.map((text) =>
      sentenceSpans(text).map(({ start, end }) => text.slice(start, end)),
    );
    const all = [...new Set(sentences.flat())];
    const of = { id, title, language: 'ar' as const };
    const whole = await editionOf(of, all);
    for (const { question, answer, paragraph } of questions.filter(({ article }) => article === id)) {
      const holds = (text: string) => fold(text).includes(fold(answer ?? '').trim());
      const answers = (sentences[paragraph - 1] ?? []).filter(holds);
      if (!answer || answers.length === 0) continue;
      samples.push(sample(whole, id, question, { article: id, answerable: true, source: 'retrieval' }));
      const rest = all.filter(
        (text) => !holds(text) && !answers.some((other) => saysNearlyTheSame(text, other)),
      );
      if (rest.length < LEAST_LEFT) continue;
      const without = await editionOf(of, rest);
      samples.push(sample(without, id, question, { article: id, answerable: false, source: 'retrieval' }));
    }
  }
  return samples;
}

function sample(
  edition: Edition,
  id: string,
  question: string,
  about: Pick<Sample, 'article' | 'answerable' | 'source'>,
): Sample {
  const { grounds, confidence } = findAnswer(edition, question, { article: id });
  const signs = grounds ? SIGNS.map((sign) => signsOf(grounds)[sign]) : undefined;
  return { ...about, signs, confidence };
}

function editionOf(
  { id, title, language }: Pick<Article, 'id' | 'title' | 'language'>,
  texts: readonly string[],
): Promise<Edition> {
  const article = new Article({ id, title, language, blocks: texts.map((text) => ({ text })) });
  return Edition.read(new Library([article]));
}

function saysNearlyTheSame(a: string, b: string): boolean {
  const [own, other] = [new Set(words(a)), new Set(words(b))];
  const shared = [...own].filter((word) => other.has(word)).length;
  return shared >= NEARLY_SAME * Math.min(own.size, other.size);
}
