/** What the bot needs to know of its surroundings. */
export interface DiscordSettings {
  readonly token: string;
  /** REST base; Discord's own when absent. */
  readonly apiUrl?: string;
  /** Register commands in this guild only. */
  readonly guildId?: string;
  /** Ask for the Message Content intent. */
  readonly messageContent: boolean;
}

/** Why the bot could not start, in one line for the operator. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Turns what discord.js throws at login into one clear line. */
export function startError(error: unknown, { apiUrl }: DiscordSettings): StartError {
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: unknown }).code;
  const status = (error as { status?: unknown }).status;
  if (code === 'TokenInvalid' || status === 401 || /Authentication failed|invalid token/iu.test(message)) {
    return new StartError(
      'Discord refused the token: copy it again from the developer portal (Bot → Reset Token) into DISCORD_TOKEN.',
    );
  }
  if (/disallowed intents/iu.test(message)) {
    return new StartError(
      'Discord refused an intent: switch on "Message Content Intent" in the developer portal (Bot → Privileged Gateway Intents), or set DISCORD_MESSAGE_CONTENT=false.',
    );
  }
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
