/** A message of a channel, as a recap reads it; bots' and deleted messages are left out before. */
export interface ChannelMessage {
  readonly id: string;
  /** Shown name, never a ping. */
  readonly author: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  /** The id of the message this one replies to. */
  readonly replyTo?: string;
  readonly url: string;
}
