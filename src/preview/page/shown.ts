import type { APIApplicationCommand, APIMessage } from 'discord.js';
import { LitElement } from 'lit';
import type { ArticleProblem } from '../../article/problem.ts';
import type { Language } from '../../language/detect.ts';
import type { ArticleTitle, Modal, PageArticle, PageChannel, PageState, Place } from '../pageProtocol.ts';
import { say } from './phrases.ts';

export type Pane = 'channels' | 'conversation' | 'article';

// Where a command may be used (docs: Interaction Context Types).
const IN_SERVER = 0;
const IN_DIRECT_MESSAGE = 1;

/** What the page shows, and by which names. */
export class Shown extends LitElement {
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
  /** The files of the knowledge folder that cannot be read. */
  problems: readonly ArticleProblem[] = [];
  article: PageArticle | undefined;
  marked: Place | undefined;
  tab: 'article' | 'understood' = 'article';
  replying: APIMessage | undefined;
  /** The id of the message a link led to. */
  pointed: string | undefined;
  modal: Modal | undefined;
  notice: string | undefined;
  /** Why a dropped file was refused. */
  problem: ArticleProblem | undefined;
  thinking = false;
  connected = true;

  constructor() {
    super();
    this.revision = 0;
  }

  /** Draws the page again after a change. */
  changed(fields: Partial<Shown> = {}): void {
    Object.assign(this, fields);
    this.revision += 1;
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

  /** Whether the channel shown is one of the server's, where the bot answers only who mentions it. */
  get inServer(): boolean {
    return this.state?.channels.find(({ id }) => id === this.channel)?.personId === null;
  }
}

function localised(texts: unknown, language: Language): string | undefined {
  return language === 'ar'
    ? ((texts as Record<string, string> | null | undefined)?.ar ?? undefined)
    : undefined;
}
