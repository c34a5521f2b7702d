import { describe, expect, it } from 'vitest';
import { answerRequest } from '../../src/answers/answerRequest.ts';
import { Edition } from '../../src/answers/edition.ts';
import type { Request } from '../../src/answers/request.ts';
import { Library } from '../../src/article/library.ts';
import { articleOf } from '../support/running.ts';

const REQUESTS = [
  { command: 'ask', question: 'متى الاجتماع؟' },
  { command: 'schedule' },
  { command: 'who-said' },
  { command: 'speakers' },
  { command: 'summary' },
  { command: 'read' },
  { command: 'check', text: 'تأجل الاجتماع.' },
] as const satisfies readonly Request[];

const none = await Edition.read(new Library([]));
const one = await Edition.read(new Library([articleOf('fair', ['افتتح الوزير معرض الكتاب.'])]));

describe.each(REQUESTS.map((request) => [request.command, request] as const))('%s', (_command, request) => {
  it('says that there is no article yet', () => {
    const { outcome, heading } = answerRequest(none, request, 'ar');
    expect([outcome, heading]).toEqual(['empty', 'لا يوجد مقال للإجابة منه بعد.']);
  });

  it('says which article is not there', () => {
    const { outcome, heading } = answerRequest(one, { ...request, article: 'rain' }, 'en');
    expect([outcome, heading]).toEqual(['empty', 'There is no article “rain”.']);
  });
});
