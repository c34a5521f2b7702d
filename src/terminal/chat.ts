import { createInterface } from 'node:readline/promises';
import { answerRequest } from '../answers/answerRequest.ts';
import type { Edition } from '../answers/edition.ts';
import { chooseLanguage } from '../answers/language.ts';
import type { Request } from '../answers/request.ts';
import { understand } from '../answers/understand.ts';
import { printAnswer } from './print.ts';

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
  output.write(`${printAnswer(answerRequest(edition(), { command: 'help' }, 'ar'), false)}\n\n`);
  lines.prompt();
  for await (const line of lines) {
    if (LEAVE.test(line.trim())) break;
    if (line.trim() !== '') {
      const request = understand(line, edition(), { previous });
      const language = chooseLanguage({ text: line, article: edition().library.articles[0]?.language });
      output.write(
        `\n${printAnswer(answerRequest(edition(), request, language), output.isTTY === true)}\n\n`,
      );
      previous = request;
    }
    lines.prompt();
  }
  lines.close();
}
