import type { APIMessage } from 'discord.js';
import type { PropertyValues } from 'lit';
import { MAX_ARTICLE_BYTES, type ProblemCode } from '../../article/problem.ts';
import type { Language } from '../../language/detect.ts';
import type { Dropped, LibraryShown, Modal, PageEvent, PageState, Place } from '../pageProtocol.ts';
import { say } from './phrases.ts';
import * as server from './server.ts';
import { Shown } from './shown.ts';

const THINKING_SHOWN_AFTER = 250;
const COMMANDS_PAUSE = 300;
const COMMANDS_TRIES = 30;

/** Everything a person can do with the page; `IsnadPage` draws it. */
export class PageModel extends Shown {
  #scrollTo: 'message' | 'mark' | undefined;
  #atNewest = false;

  constructor() {
    super();
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
      this.#atNewest = true;
      requestAnimationFrame(() => this.#toNewest());
    }
    this.#scrollTo = undefined;
  }

  async #begin(): Promise<void> {
    const state = await this.#stateWithCommands();
    this.user = state.people.find(({ bot }) => !bot)?.id ?? '';
    // Where a question is answered as it is typed: in a channel of the server the bot has to be mentioned.
    this.channel = state.channels.find(({ personId }) => personId === this.user)?.id ?? '';
    for (const { id, messages } of state.channels) this.messages.set(id, [...messages]);
    this.articles = state.articles;
    this.problems = state.problems;
    this.#scrollTo = 'message';
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

  #toNewest(): void {
    const list = this.querySelector('.messages');
    if (this.#atNewest) list?.scrollTo({ top: list.scrollHeight });
  }

  /** Messages grow as their parts and pictures come; the newest stays in view until the person looks elsewhere. */
  protected override firstUpdated(): void {
    const list = this.querySelector('.messages');
    const content = list?.querySelector('discord-messages');
    if (content) new ResizeObserver(() => this.#toNewest()).observe(content);
    for (const moving of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      list?.addEventListener(moving, () => (this.#atNewest = false), { passive: true });
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
    if (event.kind === 'library') this.#libraryChanged(event);
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

  #libraryChanged({ articles, problems }: LibraryShown): void {
    this.articles = articles;
    this.problems = problems;
    const shown = this.article;
    const now = articles.find(({ id }) => id === shown?.id) ?? articles[0];
    if (!now) this.changed({ article: undefined, marked: undefined });
    else if (now.id !== shown?.id || now.version !== shown.version || now.unsaved !== shown.unsaved)
      void this.showArticle(now.id);
  }

  be(user: string): void {
    const direct = this.state?.channels.find(({ id }) => id === this.channel)?.personId;
    const own = this.state?.channels.find(({ personId }) => personId === user);
    this.#scrollTo = 'message';
    this.changed({ user, ...(direct && own && { channel: own.id }), replying: undefined });
  }

  enter(channel: string): void {
    this.#scrollTo = 'message';
    this.changed({ channel, pane: 'conversation', pointed: undefined, replying: undefined });
  }

  /** Goes to a message, wherever it stands. */
  async showMessage(channel: string, message: string): Promise<void> {
    this.changed({ channel, pane: 'conversation', pointed: message });
    await this.updateComplete;
    this.#atNewest = false;
    this.querySelector(`[data-message="${message}"]`)?.scrollIntoView({ block: 'center' });
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
    if (marked) this.#scrollTo = 'mark';
    this.changed({ article, marked, ...(marked && { tab: 'article', pane: 'article' }) });
  }

  async showCitation(paragraph: number, lines: readonly string[]): Promise<void> {
    const place = await server.cite(paragraph, lines, this.article?.id);
    if ('article' in place) await this.showArticle(place.article as string, place as Place);
  }

  async drop(file: File): Promise<void> {
    const refused = (code: ProblemCode, detail: string): Dropped => ({
      ok: false,
      problem: { code, file: file.name, line: 1, detail },
    });
    const dropped =
      file.size > MAX_ARTICLE_BYTES
        ? refused('too-large', `${file.size} bytes`)
        : await server.drop(file).catch((error: Error) => refused('unreadable', error.message));
    this.changed({ problem: dropped.ok ? undefined : dropped.problem, pane: 'article' });
    if (dropped.ok) await this.showArticle(dropped.id);
  }

  async save(id: string): Promise<void> {
    const told = await server.save(id).then(
      ({ outcome }) => say(this.language, outcome),
      (error: Error) => say(this.language, 'failed', { reason: error.message }),
    );
    this.changed({ notice: told });
  }
}
