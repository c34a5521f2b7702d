import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Modal, TextInput } from '../pageProtocol.ts';
import type { PageModel } from './pageModel.ts';
import { say } from './phrases.ts';

/** A modal as a dialog, which holds the keyboard until it is sent or closed. */
export function modalView(modal: Modal, page: PageModel): TemplateResult {
  const inputs = modal.components.flatMap((row) =>
    (row.components ?? (row.component ? [row.component] : [])).map((input) => ({
      ...input,
      label: input.label ?? row.label ?? '',
      description: row.description ?? '',
    })),
  );
  const close = () => page.changed({ modal: undefined });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const values = Object.fromEntries(inputs.map(({ custom_id: id }) => [id, String(fields.get(id) ?? '')]));
    close();
    const { custom_id: customId, openedOn: message } = modal;
    void page.act('submit', { customId, values, ...(message !== undefined && { message }) });
  };
  const open = (element: Element | undefined) => {
    // It is called while the dialog is being drawn, before it stands in the document.
    queueMicrotask(() => {
      if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
    });
  };
  return html`<dialog ${ref(open)} aria-labelledby="modal-title" @close=${close}>
    <form @submit=${submit}>
      <h2 id="modal-title" dir="auto">${modal.title}</h2>
      ${inputs.map((input) => html`<label><span dir="auto">${input.label}</span>${input.description ? html`<small dir="auto">${input.description}</small>` : nothing}${field(input)}</label>`)}
      <div class="row">
        <button type="submit" class="primary">${say(page.language, 'send')}</button>
        <button type="button" class="quiet" @click=${close}>${say(page.language, 'cancel')}</button>
      </div>
    </form>
  </dialog>`;
}

function field({
  custom_id: name,
  style,
  placeholder = '',
  value = '',
  required = true,
  max_length: longest = 4000,
}: TextInput): TemplateResult {
  return style === 2
    ? html`<textarea name=${name} dir="auto" rows="4" placeholder=${placeholder} maxlength=${longest} ?required=${required} .value=${value}></textarea>`
    : html`<input name=${name} dir="auto" placeholder=${placeholder} maxlength=${longest} ?required=${required} .value=${value} />`;
}
