import type { APIApplicationCommandBasicOption } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageModel } from './pageModel.ts';
import { say } from './phrases.ts';
import { suggestions } from './suggestions.ts';

/** The form an option is filled in on: what it holds so far, and what is offered for the option being typed. */
export interface OptionForm {
  readonly page: PageModel;
  readonly values: Readonly<Record<string, string>>;
  readonly choices: { option: string; list: { name: string; value: string | number }[] } | undefined;
  /** Index of the offered choice that Enter takes. */
  readonly active: number;
  enter(option: APIApplicationCommandBasicOption, value: string): void;
  pickChoice(at: number): void;
  choiceKey(event: KeyboardEvent, option: string): void;
}

/** The field for one option of a command, by its type. */
export function optionField(option: APIApplicationCommandBasicOption, form: OptionForm): TemplateResult {
  const { page } = form;
  const required = option.required === true;
  return html`<div class="option">
    <label><span><bdi>${page.nameOf(option)}</bdi> <small>${say(page.language, required ? 'required' : 'optional')}</small></span>
      ${field(option, required, form)}</label>
    ${
      form.choices?.option === option.name
        ? suggestions({
            id: `choices-${option.name}`,
            label: say(page.language, 'suggestions'),
            active: form.active,
            list: form.choices.list.map(({ name }) => ({ title: name })),
            pick: (at) => form.pickChoice(at),
          })
        : nothing
    }
  </div>`;
}

function field(
  option: APIApplicationCommandBasicOption,
  required: boolean,
  form: OptionForm,
): TemplateResult {
  const { page } = form;
  const heard = ({ currentTarget }: Event) =>
    form.enter(option, (currentTarget as HTMLInputElement | HTMLSelectElement).value);
  const listed = listOf(option, form);
  if (listed)
    return html`<select name=${option.name} ?required=${required} title=${page.descriptionOf(option)} @change=${heard}>
      <option value=""></option>
      ${listed.map(({ label, value }) => html`<option value=${value}>${label}</option>`)}
    </select>`;
  const completes = 'autocomplete' in option && option.autocomplete === true;
  const open = form.choices?.option === option.name && form.choices.list.length > 0;
  const number = option.type === 4 || option.type === 10;
  return html`<input name=${option.name} dir="auto" autocomplete="off" ?required=${required}
    type=${number ? 'number' : 'text'}
    min=${'min_value' in option ? (option.min_value ?? nothing) : nothing}
    max=${'max_value' in option ? (option.max_value ?? nothing) : nothing}
    maxlength=${'max_length' in option ? (option.max_length ?? 2000) : nothing}
    placeholder=${page.descriptionOf(option)}
    role=${completes ? 'combobox' : nothing}
    aria-expanded=${completes ? String(open) : nothing}
    aria-controls=${completes ? `choices-${option.name}` : nothing}
    aria-autocomplete=${completes ? 'list' : nothing}
    aria-activedescendant=${open ? `choices-${option.name}-${form.active}` : nothing}
    .value=${form.values[option.name] ?? ''}
    @focus=${completes ? heard : nothing}
    @input=${heard}
    @keydown=${(event: KeyboardEvent) => form.choiceKey(event, option.name)} />`;
}

/** What an option lets one choose from, when that is a fixed list. */
function listOf(
  option: APIApplicationCommandBasicOption,
  { page }: OptionForm,
): { label: string; value: string }[] | undefined {
  if (option.type === 5)
    return [
      { label: say(page.language, 'yes'), value: 'true' },
      { label: say(page.language, 'no'), value: 'false' },
    ];
  if (option.type === 6 || option.type === 7) return page.optionsOf(option.type === 6 ? 5 : 8);
  if ('choices' in option && option.choices)
    return option.choices.map((choice) => ({ label: page.nameOf(choice), value: String(choice.value) }));
  return undefined;
}
