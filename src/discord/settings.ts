/** What the bot needs to know of its surroundings. */
export interface DiscordSettings {
  readonly token: string;
  /** REST base; Discord's own when absent. */
  readonly apiUrl?: string;
  /** Register commands in this guild only. */
  readonly guildId?: string;
  /** Ask for the Message Content intent. */
  readonly messageContent: boolean;
  /** How many gateway connections share the servers; Discord's own advice with 'auto'; 1 when absent. */
  readonly shards?: number | 'auto';
}

/** Why the bot could not start, in one line for the operator. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const TOKEN_REFUSED =
  'Discord refused the token: copy it again from the developer portal (Bot → Reset Token) into DISCORD_TOKEN.';

/** Why Discord ends a connection for good, by gateway close code, with what to do (docs: Gateway Close Event Codes). */
const ENDINGS: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED,
  4010: 'Discord refused the number of a shard: set SHARDS=auto.',
  4011: 'Discord asks for more shards, as the bot is in too many servers for these: set SHARDS=auto.',
  4012: 'Discord no longer speaks the gateway version of this discord.js: install a newer release.',
  4013: 'Discord does not know an intent that was asked for: install a newer release.',
  4014: 'Discord refused an intent: switch on "Message Content Intent" in the developer portal (Bot → Privileged Gateway Intents), or set DISCORD_MESSAGE_CONTENT=false.',
};
/** How discord.js words the same endings when they come at login. */
const LOGIN_ERRORS: readonly (readonly [RegExp, number])[] = [
  [/Authentication failed|invalid token/iu, 4004],
  [/invalid shard/iu, 4010],
  [/sharding is required/iu, 4011],
  [/invalid API version/iu, 4012],
  [/invalid intents/iu, 4013],
  [/disallowed intents/iu, 4014],
];

/** Why the connection ended for good, in one line for the operator. */
export function endedBecause(closeCode: number): string {
  return ENDINGS[closeCode] ?? `Discord closed the connection for good (code ${closeCode}).`;
}

/** Turns what discord.js throws at login into one clear line. */
export function startError(error: unknown, { apiUrl }: DiscordSettings): StartError {
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: unknown }).code;
  const status = (error as { status?: unknown }).status;
  if (code === 'TokenInvalid' || status === 401) return new StartError(TOKEN_REFUSED);
  const known = LOGIN_ERRORS.find(([pattern]) => pattern.test(message));
  if (known) return new StartError(endedBecause(known[1]));
  if (
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|fetch failed|aborted|timeout/iu.test(
      `${String(code)} ${message}`,
    )
  ) {
    return new StartError(
      `Discord cannot be reached at ${apiUrl ?? 'https://discord.com/api'}: check the network and DISCORD_API_URL.`,
    );
  }
  return new StartError(`Discord could not be joined: ${message.split('\n')[0]}`);
}
