import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { snowflake } from './snowflake.ts';
import type { World } from './world.ts';

// Gateway opcodes (docs: Topics, Opcodes and Status Codes).
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const;
const HEARTBEAT_INTERVAL = 41_250;
const KEPT_FOR_RESUME = 500;

const INTENTS = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

interface Session {
  readonly id: string;
  readonly intents: number;
  socket: WebSocket | undefined;
  sequence: number;
  readonly sent: { readonly s: number; readonly frame: string }[];
}

/** The websocket side: hello, identify, resume with replay, heartbeats, and events to whoever listens. */
export class Gateway {
  readonly #world: World;
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  #base = '';
  /** When false, heartbeats stay unanswered, as on a dead connection. */
  acknowledges = true;
  /** Intents that close the connection with 4014. */
  disallowedIntents = 0;

  constructor(world: World, http: Server) {
    this.#world = world;
    this.#server = new WebSocketServer({ server: http });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  /** Tells the gateway its own address, `ws://127.0.0.1:PORT`. */
  set address(base: string) {
    this.#base = base;
  }

  /** Sends an event to every session whose intents ask for it. */
  dispatch(type: string, data: unknown, intent = 0): void {
    for (const session of this.#sessions.values()) {
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      this.#send(session, type, data);
    }
  }

  /** Sends a message event, its content emptied where Discord empties it (docs: Message Content Intent). */
  dispatchMessage(
    type: string,
    message: Record<string, unknown>,
    options: { direct: boolean; visible: boolean },
  ): void {
    const intent = options.direct ? INTENTS.directMessages : INTENTS.guildMessages;
    for (const session of this.#sessions.values()) {
      if ((session.intents & intent) === 0) continue;
      const seen = options.direct || options.visible || (session.intents & INTENTS.messageContent) !== 0;
      this.#send(
        session,
        type,
        seen ? message : { ...message, content: '', embeds: [], attachments: [], components: [] },
      );
    }
  }

  /** Whether any session has the Message Content intent. */
  get readsContent(): boolean {
    return [...this.#sessions.values()].some(({ intents }) => (intents & INTENTS.messageContent) !== 0);
  }

  /** Closes every connection with a code; sessions can be resumed unless `forget`. */
  close(code: number, forget = false): void {
    for (const session of this.#sessions.values()) session.socket?.close(code);
    if (forget) this.#sessions.clear();
  }

  /** Asks every client to reconnect, or tells it that its session is invalid. */
  ask(what: 'reconnect' | 'invalid' | 'invalid-resumable'): void {
    for (const { socket } of this.#sessions.values()) {
      if (what === 'reconnect') socket?.send(JSON.stringify({ op: OP.reconnect, d: null }));
      else socket?.send(JSON.stringify({ op: OP.invalidSession, d: what === 'invalid-resumable' }));
    }
    if (what === 'invalid') this.#sessions.clear();
  }

  async stop(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #greet(socket: WebSocket): void {
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL } }));
    socket.on('error', () => socket.terminate());
    socket.on('message', (raw) => {
      let frame: { op: number; d: Record<string, unknown> };
      try {
        frame = JSON.parse(String(raw));
      } catch {
        socket.close(4002);
        return;
      }
      if (frame.op === OP.heartbeat && this.acknowledges) socket.send(JSON.stringify({ op: OP.ack }));
      if (frame.op === OP.identify) this.#identify(socket, frame.d);
      if (frame.op === OP.resume) this.#resume(socket, frame.d);
    });
  }

  #identify(socket: WebSocket, { token, intents }: Record<string, unknown>): void {
    const refusal =
      token !== this.#world.token
        ? 4004
        : (Number(intents) & this.disallowedIntents) !== 0
          ? 4014
          : undefined;
    if (refusal !== undefined) {
      socket.close(refusal);
      return;
    }
    const session: Session = { id: snowflake(), intents: Number(intents), socket, sequence: 0, sent: [] };
    this.#sessions.set(session.id, session);
    socket.on('close', () => {
      if (session.socket === socket) session.socket = undefined;
    });
    this.#send(session, 'READY', {
      v: 10,
      user: this.#world.bot,
      guilds: [{ id: this.#world.guildId, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: this.#base,
      shard: [0, 1],
      application: { id: this.#world.bot.id, flags: 0 },
    });
    this.#send(session, 'GUILD_CREATE', this.#world.guildJson());
  }

  #resume(socket: WebSocket, { session_id, seq, token }: Record<string, unknown>): void {
    const session = this.#sessions.get(String(session_id));
    if (!session || token !== this.#world.token) {
      socket.send(JSON.stringify({ op: OP.invalidSession, d: false }));
      return;
    }
    session.socket = socket;
    socket.on('close', () => {
      if (session.socket === socket) session.socket = undefined;
    });
    for (const { s, frame } of session.sent) if (s > Number(seq)) socket.send(frame);
    this.#send(session, 'RESUMED', {});
  }

  #send(session: Session, type: string, data: unknown): void {
    session.sequence += 1;
    const frame = JSON.stringify({ op: OP.dispatch, t: type, s: session.sequence, d: data });
    session.sent.push({ s: session.sequence, frame });
    if (session.sent.length > KEPT_FOR_RESUME) session.sent.shift();
    if (session.socket?.readyState === 1) session.socket.send(frame);
  }
}
