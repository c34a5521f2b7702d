import { z } from 'zod';

const DEFAULT_DATABASE_URL = 'file:data/isnad.db';

/** Everything the environment decides, validated once at the start. */
export interface Config {
  /** Bot token; absent: the bot runs against the stand-in on this machine. */
  readonly token: string | undefined;
  /** Discord REST base, such as `https://discord.com/api`. */
  readonly apiUrl: string | undefined;
  /** Register commands in this guild only (at once) instead of globally. */
  readonly guildId: string | undefined;
  /** How many gateway connections share the servers; 'auto': as many as Discord advises. */
  readonly shards: number | 'auto';
  /** Ask for the Message Content intent, needed for /recap. */
  readonly messageContent: boolean;
  readonly knowledge: string;
  /** `file:` address of the SQLite database. */
  readonly databaseUrl: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly healthHost: string;
  readonly healthPort: number | undefined;
  /** Port of the page shown without a token; 0 takes any free one. */
  readonly previewPort: number;
  /** Open the page in a browser. */
  readonly openBrowser: boolean;
}

/** Thrown when variables are missing or malformed; one line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const absent = z.literal('').transform(() => undefined);
const optional = <T extends z.ZodType>(type: T) => z.union([absent, type]).optional();
const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], { error: 'must be true or false' })
  .transform((text) => ['true', '1', 'yes'].includes(text));
const whole = (least: number, most: number, error: string) =>
  z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
const port = whole(0, 65535, 'must be a port from 0 to 65535');

/** A thousand servers to a shard is what Discord advises; more than this asks for more processes, too. */
const MOST_SHARDS = 256;
const SHARDS_ERROR = `must be auto or a number from 1 to ${MOST_SHARDS}`;

const environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}$/,
        'is not a bot token: copy it again from Discord’s developer portal, Bot, Reset Token',
      ),
  ),
  DISCORD_API_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be an http(s) address such as https://discord.com/api' }),
  ),
  DISCORD_GUILD_ID: optional(z.string().regex(/^\d{17,20}$/, 'must be a server id of 17 to 20 digits')),
  SHARDS: optional(
    z.union([z.literal('auto'), whole(1, MOST_SHARDS, SHARDS_ERROR)], { error: SHARDS_ERROR }),
  ),
  DISCORD_MESSAGE_CONTENT: optional(flag),
  KNOWLEDGE_DIR: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^file:/, 'must begin with file: (such as file:data/isnad.db)')),
  LOG_LEVEL: optional(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    }),
  ),
  HEALTH_HOST: optional(z.string()),
  HEALTH_PORT: optional(port),
  PREVIEW_PORT: optional(port),
  OPEN_BROWSER: optional(flag),
});

/** The folder of articles: all that the terminal asks of the environment, whatever else is wrong there. */
export function knowledgeFolder({ KNOWLEDGE_DIR }: { readonly KNOWLEDGE_DIR?: string | undefined }): string {
  return KNOWLEDGE_DIR || 'knowledge';
}

/**
 * Reads the configuration from environment variables.
 * Throws ConfigError naming every variable that is wrong, never printing a value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${reason(issue)}`);
    throw new ConfigError([...new Set(lines)].join('\n'));
  }
  const values = parsed.data;
  return {
    token: values.DISCORD_TOKEN,
    apiUrl: values.DISCORD_API_URL?.replace(/\/+$/, ''),
    guildId: values.DISCORD_GUILD_ID,
    shards: values.SHARDS ?? 'auto',
    messageContent: values.DISCORD_MESSAGE_CONTENT ?? false,
    knowledge: knowledgeFolder(values),
    databaseUrl: values.DATABASE_URL ?? DEFAULT_DATABASE_URL,
    logLevel: values.LOG_LEVEL ?? 'info',
    healthHost: values.HEALTH_HOST ?? '127.0.0.1',
    healthPort: values.HEALTH_PORT,
    previewPort: values.PREVIEW_PORT ?? 0,
    openBrowser: values.OPEN_BROWSER ?? true,
  };
}

/** The most telling message of a union's branches: the one that is not about the empty string. */
function reason(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union') {
    const messages = issue.errors.flatMap((branch) => branch.map((inner) => inner.message));
    return messages.find((message) => !message.startsWith('Invalid')) ?? messages.at(-1) ?? issue.message;
  }
  return issue.message;
}
