import { createInterface } from 'node:readline/promises';
import { answerRequest } from '../answers/answerRequest.ts';
import type { Edition } from '../answers/edition.ts';
import { chooseLanguage } from '../answers/language.ts';
import { listed } from '../answers/phrases.ts';
import type { Request } from '../answers/request.ts';
import { understand } from '../answers/understand.ts';
import type { Language } from '../language/detect.ts';
import { say } from './phrases.ts';
import { asksSeveral, printAnswer } from './print.ts';

const TITLES_SHOWN = 10;
const LEAVE = /^(?:exit|quit|خروج|انهاء|إنهاء)$/iu;

/**
 * A conversation: each line is a question, which may lean on the one before. Ends with the input.
 * `edition` is asked afresh for every question, so a changed article answers at once.
 */
export async function chat(
  edition: () => Edition,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream & { isTTY?: boolean },
): Promise<void> {
  const lines = createInterface({ input, output, terminal: output.isTTY === true, prompt: '؟ ' });
  let previous: Request | undefined;
  output.write(`${greeting(edition(), 'ar')}\n${greeting(edition(), 'en')}\n\n`);
  lines.prompt();
  for await (const line of lines) {
    if (LEAVE.test(line.trim())) break;
    if (line.trim() !== '') {
      const request = understand(line, edition(), { previous });
      const language = chooseLanguage({ text: line, article: edition().library.articles[0]?.language });
      const printing = { styled: output.isTTY === true, amongSeveral: asksSeveral(edition(), request) };
      // What can be asked elsewhere by commands is no help here.
      const answer =
        request.command === 'help'
          ? greeting(edition(), language)
          : printAnswer(answerRequest(edition(), request, language), printing);
      output.write(`\n${answer}\n\n`);
      previous = request;
    }
    lines.prompt();
  }
  lines.close();
}

function greeting({ library }: Edition, language: Language): string {
  const titles = library.articles.slice(0, TITLES_SHOWN).map(({ title }) => title);
  return titles.length === 0
    ? say(language, 'noArticles')
    : say(language, 'greeting', { titles: listed(language, titles, ';') });
}
