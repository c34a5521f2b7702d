import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

// Generous for people, tight for scripts: answers cost little, but nobody asks this fast by hand.
const PER_USER = { points: 20, duration: 30 };
const PER_GUILD = { points: 300, duration: 60 };

/** Limits how much one user and one server may ask. */
export class RateLimit {
  readonly #users = new RateLimiterMemory(PER_USER);
  readonly #guilds = new RateLimiterMemory(PER_GUILD);

  /** Counts one question; the seconds to wait when it is one too many, else undefined. */
  async secondsToWait(userId: string, guildId: string | null): Promise<number | undefined> {
    try {
      await this.#users.consume(userId);
      if (guildId !== null) await this.#guilds.consume(guildId);
      return undefined;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  }
}
