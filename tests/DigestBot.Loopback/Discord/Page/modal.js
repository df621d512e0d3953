import { el } from './dom.js';

/** Opens a form; `submit(fields)` is called with what was filled in, by custom_id. */
export function openModal(dialog, data, submit) {
  const inputs = new Map();
  const fields = data.components.map(top => field(top, inputs)).filter(Boolean);
  const form = el('form', { method: 'dialog', onsubmit: event => {
    event.preventDefault();
    dialog.close();
    submit(Object.fromEntries([...inputs].map(([id, read]) => [id, read()])));
  } },
  el('h2', {}, data.title),
  el('div', { class: 'fields' }, ...fields),
  el('footer', {}, el('button', { class: 'press', type: 'button', onclick: () => dialog.close() }, 'Cancel'), el('button', { class: 'press s1', type: 'submit' }, 'Submit')));
  dialog.replaceChildren(form);
  dialog.showModal();
  form.querySelector('input, textarea, select')?.focus();
}

function field(top, inputs) {
  if (top.type === 10) return el('div', {}, top.content);
  const inner = top.component ?? top.components?.[0];
  if (!inner) return null;
  const label = el('label', {}, top.label ?? inner.label ?? '', top.description ? el('small', {}, top.description) : null);
  const input = inner.type === 4 ? typed(inner) : inner.type === 3 ? chosen(inner) : el('input', { type: 'text' });
  inputs.set(inner.custom_id, () => inner.type === 3 ? [...input.selectedOptions].map(option => option.value) : input.value);
  label.append(input);
  return label;
}

function typed(input) {
  const common = { placeholder: input.placeholder, required: input.required !== false, minlength: input.min_length, maxlength: input.max_length ?? 4000 };
  const made = input.style === 2 ? el('textarea', common) : el('input', { type: 'text', ...common });
  made.value = input.value ?? '';
  return made;
}

function chosen(select) {
  return el('select', { multiple: (select.max_values ?? 1) > 1, required: select.required !== false },
    ...select.options.map(option => el('option', { value: option.value, selected: option.default }, option.label)));
}
