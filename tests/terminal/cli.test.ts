import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function isnad(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      '--import',
      '@oxc-node/core/register',
      'src/terminal/main.ts',
      ...args,
    ]);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

interface ExcerptJson {
  article: string;
  paragraph: number;
  start: number;
  end: number;
  text: string;
  part?: 'heading' | 'caption' | 'title';
}

/** The law of every JSON form: an excerpt's text is the slice its address names. */
async function expectSlices(excerpts: readonly ExcerptJson[]): Promise<void> {
  const parsed = parseArticle('biden-putin-call.md', await readFile('knowledge/biden-putin-call.md'));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  for (const { paragraph, start, end, text, part, article } of excerpts) {
    expect(article).toBe('biden-putin-call');
    expect(parsed.article.textOf(paragraph, part ?? 'text').slice(start, end)).toBe(text);
  }
}

describe('ask', () => {
  it('prints the excerpts of different paragraphs, best first', async () => {
    const { code, out } = await isnad(['ask', 'كم دقيقة استغرقت المكالمة؟', '--json', '--limit', '4']);
    const result = JSON.parse(out) as { answered: boolean; excerpts: (ExcerptJson & { score: number })[] };
    expect(code).toBe(0);
    expect(result.answered).toBe(true);
    expect(result.excerpts[0]?.text).toContain('50 دقيقة');
    const paragraphs = result.excerpts.map(({ paragraph }) => paragraph);
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
    const scores = result.excerpts.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    await expectSlices(result.excerpts);
  });

  it('says so when the article does not say, with the nearest passages', async () => {
    const { out } = await isnad(['ask', 'من فاز بكأس العالم لكرة القدم؟', '--json']);
    expect(JSON.parse(out)).toMatchObject({ answered: false });
  });

  it('cites paragraphs for a person, who need not quote the question', async () => {
    const { out } = await isnad(['ask', 'من', 'حضر', 'المكالمة؟']);
    expect(out).toMatch(/«.*سوليفان.*» ¶5/);
  });
});

describe('the other commands', () => {
  it('schedule: dated events with their excerpts', async () => {
    const { out } = await isnad(['schedule', '--json']);
    const { events } = JSON.parse(out) as {
      events: (ExcerptJson & { date: string | null; written: string })[];
    };
    expect(events.map(({ date }) => date)).toEqual(
      expect.arrayContaining(['2022-01-10', '2022-01-12', '2022-01-13']),
    );
    await expectSlices(events);
  });

  it('who-said: statements with the chain, whose last name is the speaker', async () => {
    const { out } = await isnad(['who-said', '--json']);
    const { statements } = JSON.parse(out) as {
      statements: (ExcerptJson & { speaker: string | null; chain: string[]; kind: string })[];
    };
    expect(statements.length).toBeGreaterThan(10);
    for (const { speaker, chain, kind } of statements) {
      expect(chain.at(-1) ?? null).toBe(speaker);
      expect(['direct', 'indirect']).toContain(kind);
    }
    expect(statements.some(({ chain }) => chain.length > 1)).toBe(true);
    await expectSlices(statements);
  });

  it('summary: as many sentences as asked for, in reading order', async () => {
    const { out } = await isnad(['summary', '--sentences', '3', '--json']);
    const { sentences } = JSON.parse(out) as { sentences: ExcerptJson[] };
    expect(sentences).toHaveLength(3);
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual(
      sentences.map((s) => s.paragraph).sort((a, b) => a - b),
    );
    await expectSlices(sentences);
  });

  it('batch: same ids in the same order, a bad line does not stop it', async () => {
    const lines = [
      '{"id":"a","command":"ask","question":"أين يعقد الحوار؟","limit":1}',
      'not json',
      '{"id":3,"command":"dance"}',
      '{"id":4,"command":"ask","question":"x","article":"nowhere"}',
      '{"id":5,"command":"summary","sentences":2}',
      '{"id":6,"command":"who-said","stance":"sings"}',
    ];
    const { code, out } = await isnad(['batch'], `${lines.join('\n')}\n`);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 3, 4, 5, 6]);
    expect(answers.map((answer) => 'error' in answer)).toEqual([false, true, true, true, false, true]);
    expect(answers[4]?.sentences).toHaveLength(2);
  });

  it('chat: answers each line and leaves at the end of input', async () => {
    const { code, out } = await isnad(['chat'], 'لخص المقال\nexit\n');
    expect(code).toBe(0);
    expect(out).toContain('الملخص');
    expect(out).toMatch(/» ¶1/);
  });

  it('chat: says of itself what can be done there, not what Discord offers', async () => {
    const { out } = await isnad(['chat'], 'help\nexit\n');
    expect(out).toMatch(/Ask in Arabic or English about: .+بايدن/);
    expect(out).not.toContain('/ask');
  });
});

describe('what goes wrong', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isnad-'));
    await writeFile(join(folder, 'good.md'), '# Good\n\nThe bridge opened on Monday.\n');
    await writeFile(join(folder, 'bad.md'), '---\npublished: soon\n---\nText.\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('check names file and line, and exits 1', async () => {
    const { code, out } = await isnad(['check', '--knowledge', folder]);
    expect(code).toBe(1);
    expect(out).toContain('✓ good: Good');
    expect(out).toContain('bad.md:2: published must be an ISO date');
  });

  it('an unknown article is one clear line', async () => {
    const { code, err } = await isnad(['summary', '--article', 'nope']);
    expect(code).toBe(1);
    expect(err.trim()).toBe('isnad: there is no article "nope"; there are: biden-putin-call');
  });

  it('a folder that is not there is one clear line', async () => {
    const { code, err } = await isnad(['schedule', '--knowledge', join(folder, 'none')]);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^isnad: cannot read the knowledge folder .* \(ENOENT\); name it with --knowledge DIR\n$/,
    );
  });
});

describe('several articles', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isnad-cli-'));
    await writeFile(join(folder, 'rain.txt'), 'أمطار الشمال\n\nهطلت أمطار غزيرة على الميناء وأغلقت الطرق.');
    await writeFile(join(folder, 'fair.txt'), 'معرض الكتاب\n\nافتتح معرض الكتاب قرب الميناء بحضور الوزير.');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('each excerpt names its article', async () => {
    const asked = await isnad(['summary', '--knowledge', folder]);
    expect(asked.out).toMatch(/^أمطار الشمال\n {2}«هطلت/m);
    expect(asked.out).toMatch(/^معرض الكتاب\n {2}«افتتح/m);
    const found = await isnad(['ask', 'من افتتح معرض الكتاب؟', '--knowledge', folder]);
    expect(found.out).toMatch(/» ¶1 · معرض الكتاب/);
  });
});

describe('an option', () => {
  it('--json is refused by a command without a JSON form', async () => {
    const { code, err } = await isnad(['read', '--json']);
    expect(code).toBe(1);
    expect(err).toContain("unknown option '--json'");
  });

  it('is refused with the choices there are', async () => {
    const { code, err } = await isnad(['who-said', '--stance', 'sings']);
    expect(code).toBe(1);
    expect(err).toContain('Allowed choices are says');
  });
});
