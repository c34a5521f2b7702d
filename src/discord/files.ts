import { AttachmentBuilder } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { eventCalendar } from '../answers/calendar.ts';
import type { Edition } from '../answers/edition.ts';
import { scheduleEvents } from '../answers/schedule.ts';
import { timelinePicture } from '../answers/timelinePicture.ts';
import { say } from './phrases.ts';

/** The events a schedule answer shows; none for other answers. */
export function eventsOf(edition: Edition, answer: Answer) {
  return answer.request.command === 'schedule' ? scheduleEvents(edition, answer.request) : [];
}

/** The events of a schedule answer as a PNG, with a text for those who do not see it. */
export async function pictureFile(edition: Edition, answer: Answer): Promise<AttachmentBuilder> {
  const png = await timelinePicture(eventsOf(edition, answer), answer.language);
  return new AttachmentBuilder(png, {
    name: 'timeline.png',
    description: say(answer.language, 'pictureAlt'),
  });
}

/** The events of a schedule answer as an iCalendar file: all of them (0), or the one of a number from 1. */
export function calendarFile(edition: Edition, answer: Answer, number = 0): AttachmentBuilder {
  const events = eventsOf(edition, answer);
  const wanted = number === 0 ? events : events.slice(number - 1, number);
  return new AttachmentBuilder(Buffer.from(eventCalendar(wanted, answer.language)), {
    name: 'isnad.ics',
  });
}
