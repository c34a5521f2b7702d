import { rest } from '../slices.ts';
import { answerInSlices } from './answerRequest.ts';
import { questionChoices, speakerChoices } from './complete.ts';
import type { Edition } from './edition.ts';
import type { Request } from './request.ts';
import { scheduleEvents } from './schedule.ts';
import { timelinePicture } from './timelinePicture.ts';
import { understood } from './understood.ts';

/** In standard Arabic, a dialect, Arabizi and English, some misspelt. */
const QUESTIONS = [
  'كم عدد المشاركين في الاجتماع؟',
  'لماذا تأجل الموعدد وأين؟',
  'متى يعقد الاجتماع المقبل؟',
  'مين اللي حكى وايش قال عن الاتفاق؟',
  'emta el egtema3?',
  'Who attended the meeting and how long did it take?',
  'When is the next meetng, and who accompnies the minister?',
  'What did the minister say about the agreement?',
];
const REQUESTS: readonly Request[] = [
  { command: 'help' },
  { command: 'schedule' },
  { command: 'speakers' },
  { command: 'summary' },
  { command: 'read' },
  { command: 'who-said', about: 'الاتفاق' },
  { command: 'who-said', quote: 'نأمل أن يتوصل الطرفان' },
  { command: 'check', text: 'قال الوزير إن الاجتماع تأجل.' },
];

/**
 * Asks one of everything before readers do. Word lists are laid out and code is compiled when they are first needed,
 * which makes the first questions of a process cost some ten times what they cost later, all of them at once.
 */
export async function rehearse(edition: Edition): Promise<void> {
  for (const question of QUESTIONS) {
    const request = await understood(edition, question);
    await answerInSlices(edition, request, 'ar');
    await answerInSlices(edition, { command: 'ask', question }, 'ar');
  }
  const [article] = edition.library.articles;
  const one = article ? { article: article.id } : {};
  for (const request of REQUESTS) await answerInSlices(edition, { ...request, ...one }, 'ar');
  for (const choices of [questionChoices, speakerChoices]) {
    choices(edition, 'الاج');
    await rest();
  }
  await timelinePicture(scheduleEvents(edition, { command: 'schedule', ...one }), 'ar');
}
