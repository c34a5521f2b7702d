import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { GatewaySocket } from './gatewaySocket.ts';
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
  /** Shard id and how many there are. */
  readonly shard: readonly [number, number];
  socket: GatewaySocket | undefined;
  sequence: number;
  readonly sent: { readonly s: number; readonly frame: string }[];
}

/** The shard that hears of a server; direct messages go to the first (docs: Gateway, Sharding). */
function shardOf(guildId: string | undefined, shards: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

/** The websocket side: hello, identify, resume with replay, heartbeats, and events to whoever listens. */
export class Gateway {
  readonly #world: World;
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  #base = '';
  /** When false, heartbeats stay unanswered, as on a dead connection. */
  acknowledges = true;
  /** Milliseconds between heartbeats, told to clients that connect from now on. */
  heartbeatInterval = HEARTBEAT_INTERVAL;
  /** Intents that close the connection with 4014. */
  disallowedIntents = 0;
  /** Closes every new connection with this code, at its first word. */
  refusal: number | undefined;
  /** When true, new connections are not greeted, as by an overloaded gateway. */
  silent = false;
  /** Shards told to a client that asks how many to use. */
  recommendedShards = 1;

  constructor(world: World, http: Server) {
    this.#world = world;
    this.#server = new WebSocketServer({ server: http });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  /** Tells the gateway its own address, `ws://127.0.0.1:PORT`. */
  set address(base: string) {
    this.#base = base;
  }

  /** Sends an event of a server (of direct messages when absent) to every session that hears of it and whose intents ask for it. */
  dispatch(type: string, data: unknown, guildId: string | undefined, intent = 0): void {
    for (const session of this.#hearing(guildId)) {
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      this.#send(session, type, data);
    }
  }

  /** Sends a message event, its content emptied where Discord empties it (docs: Message Content Intent). */
  dispatchMessage(
    type: string,
    message: Record<string, unknown>,
    { guildId, visible }: { guildId: string | undefined; visible: boolean },
  ): void {
    const direct = guildId === undefined;
    const intent = direct ? INTENTS.directMessages : INTENTS.guildMessages;
    for (const session of this.#hearing(guildId)) {
      if ((session.intents & intent) === 0) continue;
      const seen = direct || visible || (session.intents & INTENTS.messageContent) !== 0;
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

  /** Shards connected now, as `id/count`, in order. */
  get shards(): string[] {
    return [...this.#sessions.values()]
      .filter(({ socket }) => socket !== undefined)
      .map(({ shard }) => shard.join('/'))
      .sort();
  }

  /** Closes every connection with a code; sessions can be resumed unless `forget`. */
  close(code: number, forget = false): void {
    for (const { socket } of this.#sessions.values()) socket?.close(code);
    if (forget) this.#sessions.clear();
  }

  /** Drops every connection without a word, as a broken line does (1006 at the other end); sessions can be resumed. */
  drop(): void {
    for (const { socket } of this.#sessions.values()) socket?.drop();
  }

  /** The next frame of every connection arrives in two halves, so many milliseconds apart. */
  slow(ms: number): void {
    for (const { socket } of this.#sessions.values()) socket?.slowNext(ms);
  }

  /** Half of the next frame of every connection arrives, and the connection drops. */
  cut(): void {
    for (const { socket } of this.#sessions.values()) socket?.cutNext();
  }

  /** Sends every client a frame that is no JSON. */
  garble(): void {
    for (const { socket } of this.#sessions.values()) socket?.send('{"op":0,"t":"MESSAGE_CREATE","d":{');
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

  #hearing(guildId: string | undefined): Session[] {
    return [...this.#sessions.values()].filter(({ shard: [id, count] }) => shardOf(guildId, count) === id);
  }

  #greet(raw: WebSocket): void {
    if (this.silent) return;
    const socket = new GatewaySocket(raw);
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: this.heartbeatInterval } }));
    raw.on('error', () => raw.terminate());
    raw.on('message', (data) => {
      let frame: { op: number; d: Record<string, unknown> };
      try {
        frame = JSON.parse(String(data));
      } catch {
        socket.close(4002);
        return;
      }
      if (frame.op === OP.heartbeat && this.acknowledges) socket.send(JSON.stringify({ op: OP.ack }));
      if (frame.op === OP.identify) this.#identify(socket, frame.d);
      if (frame.op === OP.resume) this.#resume(socket, frame.d);
    });
  }

  #identify(socket: GatewaySocket, { token, intents, shard }: Record<string, unknown>): void {
    const [id, count] = Array.isArray(shard) ? [Number(shard[0]), Number(shard[1])] : [0, 1];
    const refusal =
      this.refusal ??
      (token !== this.#world.token
        ? 4004
        : !(id >= 0 && id < count)
          ? 4010
          : (Number(intents) & this.disallowedIntents) !== 0
            ? 4014
            : undefined);
    if (refusal !== undefined) {
      socket.close(refusal);
      return;
    }
    // Whoever identifies anew has given up the sessions of that shard that are not connected.
    for (const [known, { shard: own, socket: open }] of this.#sessions)
      if (open === undefined && own[0] === id) this.#sessions.delete(known);
    const session: Session = {
      id: snowflake(),
      intents: Number(intents),
      shard: [id, count],
      socket: undefined,
      sequence: 0,
      sent: [],
    };
    this.#sessions.set(session.id, session);
    this.#connect(session, socket);
    const guilds = [...this.#world.guilds.values()].filter((guild) => shardOf(guild.id, count) === id);
    this.#send(session, 'READY', {
      v: 10,
      user: this.#world.bot,
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#base,
      shard: session.shard,
      application: { id: this.#world.bot.id, flags: 0 },
    });
    for (const guild of guilds) this.#send(session, 'GUILD_CREATE', this.#world.guildJson(guild));
  }

  #resume(socket: GatewaySocket, { session_id, seq, token }: Record<string, unknown>): void {
    if (this.refusal !== undefined) {
      socket.close(this.refusal);
      return;
    }
    const session = this.#sessions.get(String(session_id));
    if (!session || token !== this.#world.token) {
      socket.send(JSON.stringify({ op: OP.invalidSession, d: false }));
      return;
    }
    this.#connect(session, socket);
    for (const { s, frame } of session.sent) if (s > Number(seq)) socket.send(frame);
    this.#send(session, 'RESUMED', {});
  }

  #connect(session: Session, socket: GatewaySocket): void {
    session.socket = socket;
    socket.onClose(() => {
      if (session.socket === socket) session.socket = undefined;
    });
  }

  #send(session: Session, type: string, data: unknown): void {
    session.sequence += 1;
    const frame = JSON.stringify({ op: OP.dispatch, t: type, s: session.sequence, d: data });
    session.sent.push({ s: session.sequence, frame });
    if (session.sent.length > KEPT_FOR_RESUME) session.sent.shift();
    session.socket?.send(frame);
  }
}
