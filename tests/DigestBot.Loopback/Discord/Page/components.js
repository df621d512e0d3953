import { el, icon, isSafe, link } from './dom.js';
import { markdown } from './markdown.js';

/** Shows the components of a message as Discord would. `use(component, values)` is called when one is used. */
export function blocks(components, context, use) {
  return el('div', { class: 'blocks' }, ...components.map(component => show(component, context, use)));
}

function show(component, context, use) {
  const inside = () => (component.components ?? []).map(inner => show(inner, context, use));
  switch (component.type) {
    case 1: return el('div', { class: 'row' }, ...inside());
    case 2: return button(component, use);
    case 3: case 5: case 6: case 7: case 8: return select(component, context, use);
    case 9: return el('div', { class: 'section' }, el('div', { class: 'texts' }, ...inside()), component.accessory ? show(component.accessory, context, use) : null);
    case 10: return markdown(component.content, context);
    case 11: return image(component.media, component.description, 'thumb');
    case 12: return el('div', { class: 'gallery' }, ...component.items.map(item => image(item.media, item.description, '')));
    case 13: return el('div', { class: 'file' }, icon('file'), link(component.file.url, component.file.url.split('/').pop()));
    case 14: return el('hr', { class: `separator${component.spacing === 2 ? ' large' : ''}${component.divider === false ? ' bare' : ''}` });
    case 17: return container(component, inside());
    default: return null;
  }
}

function container(component, children) {
  const accent = component.accent_color;
  const hasAccent = accent !== null && accent !== undefined;
  return el('div', { class: hasAccent ? 'container accent' : 'container', style: hasAccent ? `--accent:#${accent.toString(16).padStart(6, '0')}` : null }, ...children);
}

function image(media, description, name) {
  return isSafe(media?.url) ? el('img', { class: name, src: media.url, alt: description ?? '', loading: 'lazy', referrerpolicy: 'no-referrer' }) : null;
}

function emoji(given) {
  return given ? (given.id ? '▫' : given.name) : null;
}

function button(component, use) {
  const face = [emoji(component.emoji), component.label].filter(Boolean);
  if (component.style === 5) {
    const opened = link(component.url, ...face, ' ↗');
    opened.classList.add('press');
    return opened;
  }
  const pressed = el('button', { class: `press s${component.style}`, type: 'button', disabled: component.disabled, onclick: async () => {
    pressed.disabled = true;
    await use(component, undefined);
    pressed.disabled = false;
  } }, ...face);
  return pressed;
}

function choicesOf(component, context) {
  if (component.type === 3) return component.options;
  const people = context.people.map(person => ({ label: person.global_name, value: person.id, description: `@${person.username}` }));
  const channels = context.channels.map(channel => ({ label: `#${channel.name}`, value: channel.id }));
  return component.type === 8 ? channels : component.type === 6 ? [] : people;
}

function select(component, context, use) {
  const choices = choicesOf(component, context);
  const most = component.max_values ?? 1;
  const chosen = new Set(choices.filter(choice => choice.default).map(choice => choice.value));
  const names = () => choices.filter(choice => chosen.has(choice.value)).map(choice => choice.label).join(', ');
  const holder = el('div', { class: 'pick' });
  const face = el('button', { type: 'button', disabled: component.disabled, onclick: () => open() }, names() || component.placeholder || 'Make a selection');
  holder.append(face);

  async function send() {
    holder.querySelector('.choices')?.remove();
    face.textContent = names() || component.placeholder || 'Make a selection';
    await use(component, [...chosen]);
  }

  function open() {
    const shown = holder.querySelector('.choices');
    if (shown) { shown.remove(); if (most > 1 && chosen.size >= (component.min_values ?? 1)) send(); return; }
    const list = el('div', { class: face.getBoundingClientRect().bottom + 270 > window.innerHeight ? 'choices up' : 'choices' }, ...choices.map(choice => {
      const item = el('button', { type: 'button', class: chosen.has(choice.value) ? 'on' : '', onclick: () => {
        if (most === 1) { chosen.clear(); chosen.add(choice.value); send(); return; }
        if (!chosen.delete(choice.value) && chosen.size < most) chosen.add(choice.value);
        item.classList.toggle('on', chosen.has(choice.value));
      } }, [emoji(choice.emoji), choice.label].filter(Boolean).join(' '), choice.description ? el('small', {}, choice.description) : null);
      return item;
    }));
    holder.append(list);
  }

  return holder;
}
