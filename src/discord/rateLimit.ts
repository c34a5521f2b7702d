import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

// Generous for people, tight for scripts: answers cost little, but nobody asks or types this fast by hand.
const PER_USER = { points: 20, duration: 30 };
const PER_GUILD = { points: 300, duration: 60 };
const SUGGESTIONS_PER_USER = { points: 120, duration: 30 };

/** One question too many. */
export interface TooMany {
  /** Seconds to wait, at least 1. */
  readonly seconds: number;
  /** Whether it is the first too many; what is said of the others would itself be a flood. */
  readonly first: boolean;
}

/** Limits how much one user and one server may ask. */
export class RateLimit {
  readonly #users = new RateLimiterMemory(PER_USER);
  readonly #guilds = new RateLimiterMemory(PER_GUILD);
  readonly #suggestions = new RateLimiterMemory(SUGGESTIONS_PER_USER);

  /** Counts one question; undefined while there are not too many. */
  async question(userId: string, guildId: string | null): Promise<TooMany | undefined> {
    return (
      (await consume(this.#users, userId, PER_USER.points)) ??
      (guildId === null ? undefined : await consume(this.#guilds, guildId, PER_GUILD.points))
    );
  }

  /** Counts one request for suggestions; whether it is one too many. */
  async tooManySuggestions(userId: string): Promise<boolean> {
    return (await consume(this.#suggestions, userId, SUGGESTIONS_PER_USER.points)) !== undefined;
  }
}

async function consume(
  limiter: RateLimiterMemory,
  key: string,
  points: number,
): Promise<TooMany | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return {
      seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      first: refused.consumedPoints === points + 1,
    };
  }
}
