import type { APIApplicationCommand, APIMessage } from 'discord.js';
import type { Part } from '../article/article.ts';
import type { ArticleProblem } from '../article/problem.ts';
import type { Language } from '../language/detect.ts';

/** What the page and its server say to each other, as JSON. Types only. */

export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly admin: boolean;
  readonly bot: boolean;
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
  /** Set for a direct message: whose. */
  readonly personId: string | null;
  readonly messages: readonly APIMessage[];
}

export interface ArticleTitle {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Dropped on the page and not in the knowledge folder yet. */
  readonly unsaved: boolean;
  /** Another one for every change of its text. */
  readonly version: string;
}

/** The articles that can be asked, and the files that cannot be read. */
export interface LibraryShown {
  readonly articles: readonly ArticleTitle[];
  readonly problems: readonly ArticleProblem[];
}

export interface PageState extends LibraryShown {
  readonly guild: string;
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
  readonly commands: readonly APIApplicationCommand[];
}

/** An excerpt's address. */
export interface Place {
  readonly article: string;
  /** From 1. */
  readonly paragraph: number;
  readonly part: Part;
  /** UTF-16 offsets [start, end) into the part's text. */
  readonly start: number;
  readonly end: number;
}

/** One line of what the bot understood: our words, the article's words, and where they stand. */
export interface Understood {
  readonly label: string;
  readonly text: string;
  readonly at: Place;
}

export interface PageArticle extends ArticleTitle {
  readonly source: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly dateline: string | null;
  readonly paragraphs: readonly {
    readonly number: number;
    readonly text: string;
    readonly heading: string | null;
    readonly caption: string | null;
  }[];
  readonly dates: readonly Understood[];
  readonly statements: readonly Understood[];
  readonly summary: readonly Understood[];
}

/** What came of a command, a button, a menu or a modal. */
export interface Reaction {
  readonly error?: string;
  readonly modal?: Readonly<Record<string, unknown>>;
  readonly messages?: readonly APIMessage[];
}

export type PageEvent =
  | {
      readonly kind: 'message';
      readonly change: 'created' | 'edited' | 'deleted';
      readonly channelId: string;
      readonly message: APIMessage;
      /** Only this person sees it. */
      readonly onlyFor?: string;
    }
  | { readonly kind: 'used'; readonly messageId: string; readonly personId: string; readonly command: string }
  | ({ readonly kind: 'library' } & LibraryShown);

export type Dropped =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: ArticleProblem };

/** What came of saving a dropped article into the knowledge folder. */
export type Saved = 'saved' | 'nameTaken' | 'notSaved';

/** A field of a modal (docs: Text Input). */
export interface TextInput {
  readonly type: number;
  readonly custom_id: string;
  readonly label?: string;
  readonly style?: number;
  readonly placeholder?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
}

/** A modal as the bot sent it: rows of text inputs, or labels that hold one. */
export interface Modal {
  /** The message whose control opened it, if any. */
  readonly openedOn?: string | undefined;
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly {
    readonly label?: string;
    readonly description?: string;
    readonly components?: readonly TextInput[];
    readonly component?: TextInput;
  }[];
}
