import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { optionField } from './optionField.ts';
import type { PageModel } from './pageModel.ts';
import { say } from './phrases.ts';
import { complete } from './server.ts';
import { moved, suggestions } from './suggestions.ts';

const TYPING_PAUSE = 150;

/** Where a person types: a message, or a slash command with its options and their autocomplete. */
export class Composer extends LitElement {
  static override properties = {
    page: { attribute: false },
    revision: { attribute: false },
    draft: { state: true },
    command: { state: true },
    active: { state: true },
    choices: { state: true },
  };
  declare page: PageModel;
  declare revision: number;
  declare draft: string;
  declare command: APIApplicationCommand | undefined;
  declare active: number;
  declare choices: { option: string; list: { name: string; value: string | number }[] } | undefined;
  values: Record<string, string> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.draft = '';
    this.active = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #offered(): APIApplicationCommand[] {
    if (!this.draft.startsWith('/')) return [];
    const typed = this.draft.slice(1).trim().toLowerCase();
    return this.page
      .commandsOf(1)
      .filter((command) => command.name.startsWith(typed) || this.page.nameOf(command).startsWith(typed));
  }

  options(): readonly APIApplicationCommandBasicOption[] {
    return (this.command?.options ?? []) as readonly APIApplicationCommandBasicOption[];
  }

  protected override render(): TemplateResult {
    return this.command ? this.#commandForm(this.command) : this.#messageForm();
  }

  #messageForm(): TemplateResult {
    const { language, replying } = this.page;
    const offered = this.#offered;
    const asks = say(language, this.page.inServer ? 'composerMention' : 'composer');
    return html`<form class="composer" @submit=${this.#send}>
      ${replying ? html`<p class="replying">${say(language, 'replying')} <bdi>${this.page.personName(replying.author.id)}</bdi> <button type="button" class="quiet" @click=${() => this.page.changed({ replying: undefined })}>${say(language, 'cancel')}</button></p>` : nothing}
      ${suggestions({
        id: 'command-list',
        label: say(language, 'commands'),
        active: this.active,
        list: offered.map((command) => ({
          title: `/${this.page.nameOf(command)}`,
          detail: this.page.descriptionOf(command),
        })),
        pick: (at) => this.#choose(offered[at]),
      })}
      <div class="row">
        <input id="typed" dir="auto" maxlength="2000" autocomplete="off" role="combobox"
          aria-label=${asks} placeholder=${asks}
          aria-expanded=${offered.length > 0} aria-controls="command-list" aria-autocomplete="list"
          aria-activedescendant=${offered.length > 0 ? `command-list-${this.active}` : nothing}
          .value=${this.draft}
          @input=${(event: Event) => {
            this.draft = (event.currentTarget as HTMLInputElement).value;
            this.active = 0;
          }}
          @keydown=${(event: KeyboardEvent) =>
            this.#key(
              event,
              offered.length,
              () => this.#choose(offered[this.active]),
              () => {
                this.draft = '';
              },
            )} />
        <button type="submit" class="primary">${say(language, 'send')}</button>
      </div>
    </form>`;
  }

  #commandForm(command: APIApplicationCommand): TemplateResult {
    const { language } = this.page;
    return html`<form class="composer command" aria-label=${`/${this.page.nameOf(command)}`} @submit=${this.#run}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && !this.choices && this.#reset()}>
      <p class="command-name"><strong><bdi>/${this.page.nameOf(command)}</bdi></strong> <span dir="auto">${this.page.descriptionOf(command)}</span></p>
      <div class="options">${this.options().map((option) => optionField(option, this))}</div>
      <div class="row">
        <button type="submit" class="primary">${say(language, 'run')}</button>
        <button type="button" class="quiet" @click=${() => this.#reset()}>${say(language, 'cancel')}</button>
      </div>
    </form>`;
  }

  #key(event: KeyboardEvent, length: number, pick: () => void, leave: () => void): void {
    if (length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      this.active = moved(this.active, length, event.key);
    else if (event.key === 'Enter' || event.key === 'Tab') pick();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  }

  /** Keys in an option field that offers choices. */
  choiceKey(event: KeyboardEvent, option: string): void {
    const list = this.choices?.option === option ? this.choices.list : [];
    if (event.key === 'Tab') this.choices = undefined;
    else
      this.#key(
        event,
        list.length,
        () => this.pickChoice(this.active),
        () => {
          this.choices = undefined;
        },
      );
  }

  pickChoice(at: number): void {
    const choice = this.choices?.list[at];
    if (!choice || !this.choices) return;
    this.values[this.choices.option] = String(choice.value);
    this.choices = undefined;
    this.requestUpdate();
  }

  /** Keeps what is typed in an option and, where it autocompletes, asks the bot for choices after a pause. */
  enter(option: APIApplicationCommandBasicOption, typed: string): void {
    this.values[option.name] = typed;
    if (!('autocomplete' in option) || !option.autocomplete) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const { user, channel } = this.page;
      const { [option.name]: _own, ...others } = this.#given();
      const { choices } = await complete({
        user,
        channel,
        command: this.command?.name,
        option: option.name,
        typed,
        options: others,
      });
      this.active = 0;
      this.choices = { option: option.name, list: choices };
    }, TYPING_PAUSE);
  }

  #given(): Record<string, string | number | boolean> {
    const given = this.options().flatMap(({ name, type }): [string, string | number | boolean][] => {
      const value = this.values[name] ?? '';
      if (value === '') return [];
      if (type === 5) return [[name, value === 'true']];
      return [[name, type === 4 || type === 10 ? Number(value) : value]];
    });
    return Object.fromEntries(given);
  }

  #choose(command: APIApplicationCommand | undefined): void {
    if (!command) return;
    this.values = {};
    this.command = command;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('.options input, .options select, button')?.focus(),
    );
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.command = undefined;
    this.choices = undefined;
    this.draft = '';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#typed')?.focus());
  }

  #send(event: Event): void {
    event.preventDefault();
    const content = this.draft.trim();
    if (content === '' || this.#offered.length > 0) return;
    this.draft = '';
    void this.page.type(content);
  }

  #run(event: Event): void {
    event.preventDefault();
    const options = this.#given();
    const command = this.command?.name;
    this.#reset();
    void this.page.act('run', { command, options });
  }
}

customElements.define('isnad-composer', Composer);
