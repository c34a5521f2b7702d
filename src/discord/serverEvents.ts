import {
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import type { Language } from '../language/detect.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import { LIMITS } from './limits.ts';
import { say } from './phrases.ts';
import { inert, isolated, plain, shortened } from './text.ts';

const HOUR = 3_600_000;
/** So that one press stays well inside an interaction's 15 minutes and the server's list stays readable. */
const AT_ONCE = 10;

/** When an event starts, ms since the epoch; undefined when it names no day. */
function startOf({ instant, date }: ArticleEvent): number | undefined {
  if (instant !== null) return instant;
  // Discord has no all-day events; noon UTC is the same day from UTC-12 to UTC+11.
  return date?.length === 10 ? Date.parse(`${date}T12:00:00Z`) : undefined;
}

/** The events still to come at `now` (ms since the epoch) that a server's list of events can hold. */
export function eventsToCome(events: readonly ArticleEvent[], now = Date.now()): ArticleEvent[] {
  return events
    .filter((event) => event.status !== 'cancelled' && event.status !== 'denied')
    .filter((event) => (startOf(event) ?? 0) > now);
}

/**
 * Whether this member may create or manage events here, and the bot create them
 * (docs: CREATE_EVENTS; needed to create since February 2026).
 */
export function mayCreateEvents({ guild, memberPermissions, appPermissions }: RepliableInteraction): boolean {
  const { CreateEvents, ManageEvents } = PermissionFlagsBits;
  return (
    guild !== null &&
    memberPermissions?.any([CreateEvents, ManageEvents]) === true &&
    appPermissions.has(CreateEvents)
  );
}

/**
 * Adds events to the server's own list, leaving out those it has already; says how many.
 * Throws what discord.js throws when Discord refuses one.
 */
export async function createServerEvents(
  { guild }: RepliableInteraction,
  events: readonly ArticleEvent[],
  language: Language,
): Promise<string> {
  const there = new Set(
    [...((await guild?.scheduledEvents.fetch())?.values() ?? [])].map(
      ({ name, scheduledStartTimestamp }) => `${scheduledStartTimestamp} ${name}`,
    ),
  );
  const missing = events
    .map((event) => ({ event, start: startOf(event) ?? 0, name: nameOf(event) }))
    .filter(({ start, name }) => !there.has(`${start} ${name}`));
  const added = missing.slice(0, AT_ONCE);
  for (const { event, start, name } of added) {
    await guild?.scheduledEvents.create({
      name,
      description: shortened(descriptionOf(event, language), LIMITS.eventDescription),
      scheduledStartTime: start,
      scheduledEndTime: lastDay(event, start) + HOUR,
      privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
      entityType: GuildScheduledEventEntityType.External,
      entityMetadata: {
        location: shortened(
          event.place ? plain(event.place.text) : say(language, 'noPlace'),
          LIMITS.eventLocation,
        ),
      },
    });
  }
  return say(language, 'eventsAdded', {
    added: added.length,
    known: events.length - missing.length,
  });
}

function nameOf({ what }: ArticleEvent): string {
  return shortened(plain(what.text), LIMITS.eventName);
}

function lastDay({ endDate }: ArticleEvent, start: number): number {
  const end = endDate?.length === 10 ? Date.parse(`${endDate}T12:00:00Z`) : start;
  return Math.max(start, end);
}

function descriptionOf({ what, instant }: ArticleEvent, language: Language): string {
  const hour = instant === null ? ` (${say(language, 'noHour')})` : '';
  return isolated(inert(`${what.text} ¶${what.paragraph} — ${what.article.title}${hour}`));
}
