import type { Article } from '../article/article.ts';
import { atOnce } from '../slices.ts';
import { topicTerms } from './terms.ts';

/** Paragraphs from which an article's terms are read with the article, not when a question first needs them. */
const LONG = 100;

const read = new WeakMap<Article, ReadonlySet<string>>();

/** Every term of an article's paragraphs. */
export function articleTerms(article: Article): ReadonlySet<string> {
  return read.get(article) ?? atOnce(termsInSteps(article));
}

/** Reads the terms of a long article beforehand, a paragraph at a step. */
export function* prepareTerms(article: Article): Generator<void, void> {
  if (article.paragraphs.length >= LONG) yield* termsInSteps(article);
}

function* termsInSteps(article: Article): Generator<void, ReadonlySet<string>> {
  const terms = new Set<string>();
  for (const { text } of article.paragraphs) {
    for (const term of topicTerms(text)) terms.add(term);
    yield;
  }
  read.set(article, terms);
  return terms;
}
