import type { APIApplicationCommand, APIMessage } from 'discord.js';
import { LitElement, type PropertyValues } from 'lit';
import type { ArticleProblem } from '../../article/problem.ts';
import type { Language } from '../../language/detect.ts';
import type {
  ArticleTitle,
  Modal,
  PageArticle,
  PageChannel,
  PageEvent,
  PageState,
  Place,
} from '../pageProtocol.ts';
import { say } from './phrases.ts';
import * as server from './server.ts';

export type Pane = 'channels' | 'conversation' | 'article';

const THINKING_SHOWN_AFTER = 250;
const COMMANDS_PAUSE = 300;
const COMMANDS_TRIES = 30;
// Where a command may be used (docs: Interaction Context Types).
const IN_SERVER = 0;
const IN_DIRECT_MESSAGE = 1;

/** What the page shows, and everything a person can do with it; `IsnadPage` draws it. */
export class PageModel extends LitElement {
  static override properties = { revision: { state: true } };
  declare revision: number;

  state: PageState | undefined;
  language: Language = localStorage.getItem('language') === 'en' ? 'en' : 'ar';
  theme: 'dark' | 'light' = localStorage.getItem('theme') === 'light' ? 'light' : 'dark';
  pane: Pane = 'conversation';
  user = '';
  channel = '';
  messages = new Map<string, APIMessage[]>();
  /** What only one person sees, and to whom. */
  onlyFor = new Map<string, string>();
  used = new Map<string, { personId: string; command: string }>();
  articles: readonly ArticleTitle[] = [];
  article: PageArticle | undefined;
  marked: Place | undefined;
  tab: 'article' | 'understood' = 'article';
  replying: APIMessage | undefined;
  modal: Modal | undefined;
  notice: string | undefined;
  problem: ArticleProblem | undefined;
  thinking = false;
  connected = true;
  #scrollTo: 'message' | 'mark' | undefined;

  constructor() {
    super();
    this.revision = 0;
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void this.drop(file);
    });
    void this.#begin();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(_changed: PropertyValues): void {
    const root = document.documentElement;
    Object.assign(root, { lang: this.language, dir: this.language === 'ar' ? 'rtl' : 'ltr' });
    root.dataset.theme = this.theme;
    if (this.#scrollTo === 'mark') this.querySelector('mark')?.scrollIntoView({ block: 'center' });
    if (this.#scrollTo === 'message') {
      const last = this.querySelector('.messages > discord-messages > :last-child');
      requestAnimationFrame(() => last?.scrollIntoView({ block: 'end' }));
    }
    this.#scrollTo = undefined;
  }

  /** Draws the page again after a change. */
  changed(fields: Partial<PageModel> = {}): void {
    Object.assign(this, fields);
    this.revision += 1;
  }

  async #begin(): Promise<void> {
    const state = await this.#stateWithCommands();
    this.user = state.people.find(({ bot }) => !bot)?.id ?? '';
    // Where a question is answered as it is typed: in a channel of the server the bot has to be mentioned.
    this.channel = state.channels.find(({ personId }) => personId === this.user)?.id ?? '';
    for (const { id, messages } of state.channels) this.messages.set(id, [...messages]);
    this.articles = state.articles;
    this.changed({ state });
    server.listen(
      (event) => this.#heard(event),
      (connected) => {
        // What was missed, or another process altogether: begin again.
        if (connected && !this.connected) location.reload();
        else this.changed({ connected });
      },
    );
    if (this.articles[0]) await this.showArticle(this.articles[0].id);
  }

  /** The page may be open before the bot has logged in and registered its commands. */
  async #stateWithCommands(): Promise<PageState> {
    for (let tries = 0; ; tries += 1) {
      const state = await server.readState();
      if (state.commands.length > 0 || tries === COMMANDS_TRIES) return state;
      await new Promise((resolve) => setTimeout(resolve, COMMANDS_PAUSE));
    }
  }

  #heard(event: PageEvent): void {
    if (event.kind === 'articles') this.articles = event.articles;
    else if (event.kind === 'used') this.used.set(event.messageId, event);
    else {
      const list = this.messages.get(event.channelId) ?? [];
      const at = list.findIndex(({ id }) => id === event.message.id);
      if (event.change === 'deleted')
        this.messages.set(event.channelId, list.toSpliced(Math.max(at, 0), at < 0 ? 0 : 1));
      else
        this.messages.set(event.channelId, at < 0 ? [...list, event.message] : list.with(at, event.message));
      if (event.onlyFor !== undefined) this.onlyFor.set(event.message.id, event.onlyFor);
      if (event.channelId === this.channel && at < 0) this.#scrollTo = 'message';
      if (event.message.author.bot) this.thinking = false;
    }
    this.changed();
  }

  /** The channels this person sees. */
  get channels(): readonly PageChannel[] {
    return (this.state?.channels ?? []).filter(({ personId }) => personId === null || personId === this.user);
  }

  get shownMessages(): readonly APIMessage[] {
    return (this.messages.get(this.channel) ?? []).filter(
      ({ id }) => (this.onlyFor.get(id) ?? this.user) === this.user,
    );
  }

  personName(id: string): string {
    const name = this.state?.people.find((person) => person.id === id)?.name;
    return name === 'Isnad' && this.language === 'ar' ? 'إسناد' : (name ?? id);
  }

  channelName(id: string): string {
    const channel = this.state?.channels.find((one) => one.id === id);
    return channel?.personId ? say(this.language, 'directMessage') : (channel?.name ?? id);
  }

  /** Commands of a kind: 1 slash, 2 on a user, 3 on a message. */
  commandsOf(type: number): APIApplicationCommand[] {
    // Discord offers what its default permissions allow (docs: Application Command Permissions).
    const admin = this.state?.people.find(({ id }) => id === this.user)?.admin === true;
    const context = this.inServer ? IN_SERVER : IN_DIRECT_MESSAGE;
    return (this.state?.commands ?? []).filter(
      ({ type: own, default_member_permissions: needed, contexts }) =>
        Number(own ?? 1) === type && (admin || !needed) && (contexts?.includes(context) ?? true),
    );
  }

  /** The name as Discord would show it to a person of this language. */
  nameOf(named: { name: string; name_localizations?: unknown }): string {
    return localised(named.name_localizations, this.language) ?? named.name;
  }

  /** A command's name, with a slash when it is typed with one, as a person of this language sees it. */
  usedName(command: string): string {
    const slash = command.startsWith('/') ? '/' : '';
    const typed = command.slice(slash.length);
    const found = this.state?.commands.find(({ name }) => name === typed || typed.startsWith(`${name} `));
    if (!found) return command;
    const rest = typed.slice(found.name.length + 1);
    const sub = found.options?.find(({ name }) => name === rest);
    return [`${slash}${this.nameOf(found)}`, sub ? this.nameOf(sub) : rest].filter(Boolean).join(' ');
  }

  descriptionOf(described: { description?: string; description_localizations?: unknown }): string {
    return localised(described.description_localizations, this.language) ?? described.description ?? '';
  }

  /** What a user or channel menu offers. */
  optionsOf(type: number): { label: string; value: string; default?: boolean }[] {
    if (type === 8) return this.channels.map(({ id, name }) => ({ label: `#${name}`, value: id }));
    return (this.state?.people ?? []).map(({ id }) => ({ label: this.personName(id), value: id }));
  }

  be(user: string): void {
    const direct = this.state?.channels.find(({ id }) => id === this.channel)?.personId;
    const own = this.state?.channels.find(({ personId }) => personId === user);
    this.changed({ user, ...(direct && own && { channel: own.id }), replying: undefined });
  }

  enter(channel: string): void {
    this.#scrollTo = 'message';
    this.changed({ channel, pane: 'conversation', replying: undefined });
  }

  setLanguage(language: Language): void {
    localStorage.setItem('language', language);
    this.changed({ language });
    if (this.article) void this.showArticle(this.article.id);
  }

  setTheme(theme: 'dark' | 'light'): void {
    localStorage.setItem('theme', theme);
    this.changed({ theme });
  }

  replyTo(message: APIMessage): void {
    this.changed({ replying: message });
    this.querySelector<HTMLElement>('#typed')?.focus();
  }

  dismiss(message: APIMessage): void {
    const list = this.messages.get(message.channel_id) ?? [];
    this.messages.set(
      message.channel_id,
      list.filter(({ id }) => id !== message.id),
    );
    this.changed();
  }

  /** Does something as the chosen person in the chosen channel; what went wrong is told in the conversation. */
  async act(action: string, body: Readonly<Record<string, unknown>>): Promise<void> {
    this.changed({ notice: undefined });
    const timer = setTimeout(
      () => this.changed({ thinking: action !== 'type' || !this.inServer }),
      THINKING_SHOWN_AFTER,
    );
    try {
      const { error, modal } = await server.act(action, { user: this.user, channel: this.channel, ...body });
      if (error !== undefined) this.notice = say(this.language, 'failed', { reason: error });
      if (modal)
        this.modal = { ...(modal as unknown as Modal), openedOn: body.message as string | undefined };
    } catch (error) {
      this.notice = say(this.language, 'failed', { reason: error instanceof Error ? error.message : '' });
    }
    clearTimeout(timer);
    this.changed({ ...(action !== 'type' && { thinking: false }) });
  }

  /** Whether the channel shown is one of the server's, where the bot answers only who mentions it. */
  get inServer(): boolean {
    return this.state?.channels.find(({ id }) => id === this.channel)?.personId === null;
  }

  async type(content: string): Promise<void> {
    const replyTo = this.replying?.id;
    this.replying = undefined;
    const bot = this.state?.people.find((person) => person.bot)?.id;
    const mentioning =
      bot === undefined ? content : content.replace(/@(?:Isnad|إسناد|اسناد)/giu, `<@${bot}>`);
    await this.act('type', { content: mentioning, ...(replyTo !== undefined && { replyTo }) });
  }

  runOnMessage(command: string, message: APIMessage): Promise<void> {
    return this.act('run-on-message', { command, message: message.id });
  }

  component(message: APIMessage, pressed: Readonly<Record<string, unknown>>): Promise<void> {
    return this.act('component', { message: message.id, ...pressed });
  }

  turnTo(tab: 'article' | 'understood'): void {
    this.changed({ tab });
    void this.updateComplete.then(() =>
      this.querySelector('.shown-tab')?.scrollTo({ top: 0, behavior: 'instant' }),
    );
  }

  async showArticle(id: string, marked?: Place): Promise<void> {
    const article = await server.readArticle(id, this.language);
    this.#scrollTo = marked ? 'mark' : undefined;
    this.changed({ article, marked, ...(marked && { tab: 'article', pane: 'article' }) });
  }

  async showCitation(paragraph: number, lines: readonly string[]): Promise<void> {
    const place = await server.cite(paragraph, lines, this.article?.id);
    if ('article' in place) await this.showArticle(place.article as string, place as Place);
  }

  async drop(file: File): Promise<void> {
    const dropped = await server.drop(file).catch((error: Error) => ({
      ok: false as const,
      problem: { code: 'unreadable' as const, file: file.name, line: 1, detail: error.message },
    }));
    this.changed({ problem: dropped.ok ? undefined : dropped.problem, pane: 'article' });
    if (dropped.ok) await this.showArticle(dropped.id);
  }

  async save(id: string): Promise<void> {
    const told = await server.save(id).then(
      ({ saved }) => (saved ? say(this.language, 'saved') : undefined),
      (error: Error) => say(this.language, 'failed', { reason: error.message }),
    );
    this.changed({ notice: told });
  }
}

function localised(texts: unknown, language: Language): string | undefined {
  return language === 'ar'
    ? ((texts as Record<string, string> | null | undefined)?.ar ?? undefined)
    : undefined;
}
