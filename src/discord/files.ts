import { AttachmentBuilder } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { eventCalendar } from '../answers/calendar.ts';
import type { Edition } from '../answers/edition.ts';
import { remembered } from '../answers/remembered.ts';
import { timelinePicture } from '../answers/timelinePicture.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import { say } from './phrases.ts';

/** Pictures of one edition that are kept, a quarter of a megabyte each. */
const PICTURES = 40;
const pictures = remembered<Promise<Buffer>>(PICTURES);
let drawing: Promise<unknown> = Promise.resolve();

/** The events a schedule answer shows; none for other answers. */
export function eventsOf({ items }: Answer): ArticleEvent[] {
  return items.flatMap(({ event }) => event ?? []);
}

/** The events of a schedule answer as a PNG, with a text for those who do not see it. */
export async function pictureFile(edition: Edition, answer: Answer): Promise<AttachmentBuilder> {
  const known = pictures(edition);
  const key = JSON.stringify([answer.language, answer.request]);
  const picture = known.get(key) ?? drawn(answer);
  known.set(key, picture);
  picture.catch(() => known.delete(key));
  return new AttachmentBuilder(await picture, {
    name: 'timeline.png',
    description: say(answer.language, 'pictureAlt'),
  });
}

/** Draws one picture after another: encoding takes a processor for a tenth of a second, beside the event loop. */
function drawn(answer: Answer): Promise<Buffer> {
  const picture = drawing.then(() => timelinePicture(eventsOf(answer), answer.language));
  drawing = picture.catch(() => undefined);
  return picture;
}

/** The events of a schedule answer as an iCalendar file: all of them (0), or the one of a number from 1. */
export async function calendarFile(answer: Answer, number = 0): Promise<AttachmentBuilder> {
  const events = eventsOf(answer);
  const wanted = number === 0 ? events : events.slice(number - 1, number);
  return new AttachmentBuilder(Buffer.from(await eventCalendar(wanted, answer.language)), {
    name: 'isnad.ics',
  });
}
