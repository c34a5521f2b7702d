import { createInterface } from 'node:readline';
import { Command, InvalidArgumentError, Option } from 'commander';
import { config as loadEnvFile } from 'dotenv';
import { answerRequest } from '../answers/answerRequest.ts';
import { Edition } from '../answers/edition.ts';
import { chooseLanguage } from '../answers/language.ts';
import type { Request } from '../answers/request.ts';
import { MAX_SENTENCES } from '../answers/summary.ts';
import { understand } from '../answers/understand.ts';
import { loadFolder } from '../article/folder.ts';
import { describeProblem } from '../article/problem.ts';
import { knowledgeFolder } from '../config.ts';
import { STANCES, type Stance } from '../reading/statements/statement.ts';
import { batchLine } from './batch.ts';
import { chat } from './chat.ts';
import { checkJson, checkReport } from './check.ts';
import { askJson, scheduleJson, summaryJson, whoSaidJson } from './json.ts';
import { asksSeveral, printAnswer } from './print.ts';

interface CommonOptions {
  knowledge: string;
  article?: string;
  json?: boolean;
}

/** Something the user can put right; shown as one line, exit code 1. */
class UsageError extends Error {}

async function readEdition(options: CommonOptions, quiet = false): Promise<Edition> {
  const { library, problems } = await loadFolder(options.knowledge).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `cannot read the knowledge folder ${options.knowledge} (${error.code}); name it with --knowledge DIR`,
    );
  });
  if (!quiet) for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
  if (options.article !== undefined && !library.get(options.article)) {
    const known = library.articles.map(({ id }) => id).join(', ');
    throw new UsageError(`there is no article "${options.article}"; there are: ${known || 'none'}`);
  }
  return Edition.read(library, problems);
}

function show(edition: Edition, request: Request, typed: string | undefined): void {
  const language = chooseLanguage({ text: typed, article: edition.library.articles[0]?.language });
  const answer = answerRequest(edition, request, language);
  const printing = { styled: process.stdout.isTTY === true, amongSeveral: asksSeveral(edition, request) };
  process.stdout.write(`${printAnswer(answer, printing)}\n`);
}

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('a whole number from 1 is wanted');
  return number;
}

/** Options without the absent ones and without those every command has. */
function own<T extends CommonOptions>({
  knowledge: _k,
  json: _j,
  ...rest
}: T): Omit<T, 'knowledge' | 'json'> {
  return rest;
}

loadEnvFile({ quiet: true });

const program = new Command('isnad')
  .description('Ask news articles; every answer is cited.')
  .showHelpAfterError();

function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--knowledge <dir>', 'folder of articles', knowledgeFolder(process.env))
    .option('--article <id>', 'only this article');
}

/** A command whose answer has a form in docs/json.md. */
function commandWithJson(name: string, description: string): Command {
  return command(name, description).option('--json', 'machine-readable output (docs/json.md)');
}

commandWithJson('ask', 'the excerpts that answer a question')
  .argument('<question...>')
  .option('--limit <n>', 'passages at most', whole)
  .action(async (words: string[], options: CommonOptions & { limit?: number }) => {
    const question = words.join(' ');
    const edition = await readEdition(options);
    if (options.json) printJson(askJson(edition, { question, ...own(options) }));
    else show(edition, understand(question, edition, { article: options.article }), question);
  });

commandWithJson('schedule', 'the dated events, in order of time')
  .addOption(new Option('--when <which>', 'which events').choices(['all', 'upcoming', 'past']))
  .option('--place <place>', 'only events at this place')
  .action(async (options: CommonOptions & { when?: 'all' | 'upcoming' | 'past'; place?: string }) => {
    const edition = await readEdition(options);
    if (options.json) printJson(scheduleJson(edition, own(options)));
    else show(edition, { command: 'schedule', ...own(options) }, options.place);
  });

commandWithJson('who-said', 'statements with their chain of attribution')
  .option('--speaker <speaker>', 'who spoke')
  .option('--about <topic>', 'what it is about')
  .option('--quote <phrase>', 'a half-remembered phrase')
  .addOption(new Option('--stance <stance>', 'how it was said').choices(STANCES))
  .action(
    async (
      options: CommonOptions & { speaker?: string; about?: string; quote?: string; stance?: Stance },
    ) => {
      const edition = await readEdition(options);
      if (options.json) printJson(whoSaidJson(edition, own(options)));
      else
        show(
          edition,
          { command: 'who-said', ...own(options) },
          options.about ?? options.quote ?? options.speaker,
        );
    },
  );

command('speakers', 'who speaks in the article, and how much').action(async (options: CommonOptions) => {
  const edition = await readEdition(options);
  show(edition, { command: 'speakers', ...own(options) }, undefined);
});

commandWithJson('summary', 'the most important sentences, verbatim')
  .option('--sentences <n>', `how many, ${MAX_SENTENCES} at most`, whole)
  .option('--about <topic>', 'only what bears on this topic')
  .action(async (options: CommonOptions & { sentences?: number; about?: string }) => {
    const edition = await readEdition(options);
    if (options.json) printJson(summaryJson(edition, own(options)));
    else show(edition, { command: 'summary', ...own(options) }, options.about);
  });

command('read', 'the article itself')
  .option('--paragraph <n>', 'from this paragraph on', whole)
  .action(async (options: CommonOptions & { paragraph?: number }) => {
    show(await readEdition(options), { command: 'read', ...own(options) }, undefined);
  });

commandWithJson('check', 'what was understood of each file, and every problem').action(
  async (options: CommonOptions) => {
    const edition = await readEdition(options, true);
    if (options.json) printJson(checkJson(edition));
    else process.stdout.write(`${checkReport(edition)}\n`);
    if (edition.problems.length > 0) process.exitCode = 1;
  },
);

commandWithJson('batch', 'JSON lines in, JSON lines out').action(async (options: CommonOptions) => {
  const edition = await readEdition(options);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    if (!process.stdout.write(`${batchLine(edition, line, options.article)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
});

command('chat', 'an interactive conversation').action(async (options: CommonOptions) => {
  const edition = await readEdition(options);
  await chat(() => edition, process.stdin, process.stdout);
});

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`isnad: ${error.message}\n`);
  process.exitCode = 1;
});
