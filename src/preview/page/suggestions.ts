import { html, nothing, type TemplateResult } from 'lit';

interface Suggestions {
  readonly id: string;
  readonly label: string;
  readonly active: number;
  readonly list: readonly { readonly title: string; readonly detail?: string }[];
  readonly pick: (at: number) => void;
}

/** The list of a combobox (WAI-ARIA Authoring Practices): the focus stays in the field, the arrows move in the list. */
export function suggestions({ id, label, active, list, pick }: Suggestions): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<ul class="suggestions" role="listbox" id=${id} aria-label=${label}>
    ${list.map(
      ({ title, detail }, at) =>
        html`<li role="option" id="${id}-${at}" aria-selected=${at === active} @mousedown=${(
          event: Event,
        ) => {
          event.preventDefault();
          pick(at);
        }}><bdi>${title}</bdi>${detail ? html`<span dir="auto">${detail}</span>` : nothing}</li>`,
    )}
  </ul>`;
}

/** The place above or below in a list, round its ends. */
export function moved(active: number, length: number, key: 'ArrowDown' | 'ArrowUp'): number {
  return (active + (key === 'ArrowDown' ? 1 : length - 1)) % length;
}
