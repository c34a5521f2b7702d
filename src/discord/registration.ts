import { isDeepStrictEqual } from 'node:util';
import { DiscordAPIError, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

const FORM_INVALID = 50035;
/** Fields Discord fills in when they are left out, by what it fills in. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  type: 1,
  required: false,
  autocomplete: false,
  nsfw: false,
  options: [],
  description: '',
};

/**
 * Registers the commands where they differ from what Discord has: globally, or in one guild only.
 * Returns whether anything was sent. Should Discord refuse the Arabic localisations, they are sent without.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  bodies: readonly RESTPostAPIApplicationCommandsJSONBody[],
  guildId?: string,
): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = guildId === undefined ? bodies : bodies.map(guildBody);
  const known = (await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as unknown[];
  if (same(wanted, known)) return false;
  try {
    await rest.put(route, { body: wanted });
  } catch (error) {
    if (
      !(error instanceof DiscordAPIError) ||
      error.code !== FORM_INVALID ||
      !/locali[sz]ation/iu.test(error.message)
    )
      throw error;
    await rest.put(route, { body: wanted.map(withoutArabic) });
  }
  return true;
}

/** Contexts and installation types hold for global commands only (docs: Application Commands, Contexts). */
function guildBody({
  contexts: _contexts,
  integration_types: _types,
  ...body
}: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  return body as RESTPostAPIApplicationCommandsJSONBody;
}

function same(wanted: readonly unknown[], known: readonly unknown[]): boolean {
  const byName = new Map(known.map((body) => [nameOf(body), body]));
  return wanted.length === known.length && wanted.every((body) => covers(byName.get(nameOf(body)), body));
}

function nameOf(body: unknown): string {
  return String((body as { name?: string }).name);
}

/** True when what Discord has says all that we want to say. */
function covers(known: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(known) &&
      known.length === wanted.length &&
      wanted.every((one, at) => covers(known[at], one))
    );
  if (typeof wanted !== 'object' || wanted === null) return isDeepStrictEqual(known, wanted);
  const own = (known ?? {}) as Record<string, unknown>;
  return Object.entries(wanted).every(([key, value]) => covers(own[key] ?? DEFAULTS[key], value));
}

/** Command data without its `ar` texts; the other locales, and everything else, stay. */
function withoutArabic<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutArabic) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'ar')
      .map(([key, inner]) => [key, withoutArabic(inner)]),
  ) as T;
}
