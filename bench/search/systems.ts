import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr, { type LunrBuilder } from 'lunr';
import MiniSearch from 'minisearch';
import { Article } from '../../src/article/article.ts';
import { SearchIndex } from '../../src/search/searchIndex.ts';

/** Questions asked of each system, where they do not take too long. */
export const QUESTIONS = 300;
const TITLE = '-';

/** A search system under measurement: built from passages, asked questions; the best passage's number comes back. */
export interface System {
  readonly name: string;
  build(passages: readonly string[]): Promise<(question: string) => number | undefined>;
  /** Questions asked at a size, where all of them would take too long. */
  questionsAt?(size: number): number;
}

async function learnArabic() {
  const { default: stemmerSupport } = await import('lunr-languages/lunr.stemmer.support.js');
  const { default: arabic } = await import('lunr-languages/lunr.ar.js');
  stemmerSupport(lunr);
  arabic(lunr);
}

const lunrLearnt = learnArabic();

const fuseOf = (name: string, options: object): System => ({
  name,
  async build(passages) {
    const fuse = new Fuse(
      passages.map((text, id) => ({ id, text })),
      { keys: ['text'], ...options },
    );
    return (question) => fuse.search(question, { limit: 1 })[0]?.item.id;
  },
  questionsAt: (size) => (size > 10_000 ? 3 : size > 1000 ? 10 : 60),
});

/** What is measured, ours first. */
export const SYSTEMS: readonly System[] = [
  {
    name: 'Isnad',
    async build(passages) {
      const index = await SearchIndex.build([
        new Article({ id: 'a', title: TITLE, language: 'ar', blocks: passages.map((text) => ({ text })) }),
      ]);
      return (question) => {
        const hit = index.search(question, { limit: 1 }).hits[0];
        return hit && hit.paragraph - 1;
      };
    },
  },
  {
    name: 'MiniSearch, fuzzy 0.2',
    async build(passages) {
      const mini = new MiniSearch<{ id: number; text: string }>({
        fields: ['text'],
        searchOptions: { fuzzy: 0.2 },
      });
      mini.addAll(passages.map((text, id) => ({ id, text })));
      return (question) => mini.search(question)[0]?.id as number | undefined;
    },
  },
  {
    name: 'Lunr, Arabic',
    async build(passages) {
      await lunrLearnt;
      const index = lunr(function (this: LunrBuilder) {
        this.use(lunr.ar);
        this.ref('id');
        this.field('text');
        for (const [id, text] of passages.entries()) this.add({ id, text });
      });
      return (question) => {
        const [best] = index.search(question.replace(/[^\p{L}\p{N}\s]/gu, ' '));
        return best && Number(best.ref);
      };
    },
  },
  {
    name: 'FlexSearch',
    async build(passages) {
      const index = new FlexSearch.Index({ tokenize: 'strict' });
      for (const [id, text] of passages.entries()) index.add(id, text);
      return (question) => index.search(question, { limit: 1, suggest: true })[0] as number | undefined;
    },
  },
  {
    name: 'Orama, Arabic',
    async build(passages) {
      const db = create({ schema: { number: 'number', text: 'string' }, language: 'arabic' });
      await insertMultiple(
        db,
        passages.map((text, number) => ({ number, text })),
      );
      return (question) => {
        const found = searchOrama(db, { term: question, tolerance: 1, limit: 1 }) as {
          hits: { document: { number: number } }[];
        };
        return found.hits[0]?.document.number;
      };
    },
    questionsAt: (size) => (size > 10_000 ? 10 : size > 1000 ? 60 : QUESTIONS),
  },
  fuseOf('Fuse, token search', { useTokenSearch: true, ignoreLocation: true }),
  fuseOf('Fuse, default', {}),
];
