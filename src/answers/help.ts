import type { Language } from '../language/detect.ts';
import type { Answer } from './answer.ts';
import type { Edition } from './edition.ts';
import { listed, say } from './phrases.ts';
import type { HelpRequest } from './request.ts';

const LINES = [
  'helpAsk',
  'helpSchedule',
  'helpWhoSaid',
  'helpSpeakers',
  'helpSummary',
  'helpRead',
  'helpCheck',
  'helpRecap',
  'helpStaff',
  'helpFree',
] as const;
const TITLES_SHOWN = 10;

/** What can be asked, and of which articles. */
export function help(edition: Edition, request: HelpRequest, language: Language): Answer {
  const titles = edition.library.articles.slice(0, TITLES_SHOWN).map((article) => article.title);
  return {
    request,
    outcome: 'answered',
    language,
    heading: say(language, 'helpHeading'),
    intro: say(language, 'helpIntro'),
    items: [],
    notes: [
      ...LINES.map((key) => say(language, key)),
      titles.length > 0
        ? say(language, 'helpArticles', { titles: listed(language, titles, ';') })
        : say(language, 'noArticles'),
    ],
    followUps: [],
  };
}
