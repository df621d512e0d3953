import { avatar, el, icon, isSafe, link } from './dom.js';
import { inline, markdown } from './markdown.js';
import { blocks } from './components.js';

const ephemeral = 1 << 6, loading = 1 << 7;

/** Shows a message. `page` gives names and takes what is done with it. */
export function message(json, before, page) {
  const isPrivate = (json.flags & ephemeral) !== 0;
  const answers = json.type === 20 && json.interaction_metadata;
  const follows = !answers && before && before.type !== 20 && before.author.id === json.author.id && new Date(json.timestamp) - new Date(before.timestamp) < 420000;
  const context = contextOf(json, page);
  const wakesMe = json.mention_everyone || json.mentions.some(user => user.id === page.me.id);
  const kind = ['message', follows && 'follows', answers && 'answers', isPrivate && 'private', !isPrivate && wakesMe && 'wakes'].filter(Boolean).join(' ');
  return el('article', { class: kind, 'data-id': json.id },
    answers ? used(json.interaction_metadata) : null,
    follows ? null : avatar(json.author),
    follows ? null : el('div', {}, el('span', { class: 'author' }, json.author.global_name), json.author.bot ? el('span', { class: 'badge' }, 'APP') : null, at(json.timestamp)),
    (json.flags & loading) !== 0 ? el('div', { class: 'thinking' }, el('i'), el('i'), el('i'), `${json.author.global_name} is thinking…`) : null,
    json.content ? text(json, context) : null,
    ...json.attachments.map(file),
    ...json.embeds.map(one => embed(one, context)),
    json.components.length ? blocks(json.components, context, (component, values) => page.useComponent(json, component, values)) : null,
    isPrivate ? el('div', { class: 'only-you' }, icon('eye'), ' Only you can see this · ', el('button', { type: 'button', onclick: () => page.dismiss(json.id) }, 'Dismiss message')) : null,
    el('div', { class: 'tools' }, el('button', { type: 'button', title: 'Apps', onclick: event => page.openApps(event, json) }, '⋯ Apps')));
}

function contextOf(json, page) {
  return {
    people: page.people,
    channels: page.channels,
    name: id => page.people.find(person => person.id === id)?.global_name ?? (id === page.bot.id ? page.bot.global_name : null),
    channel: id => page.channels.find(channel => channel.id === id)?.name,
    wakes: id => json.mentions.some(user => user.id === id),
    wakesAll: json.mention_everyone,
  };
}

function used(metadata) {
  return el('div', { class: 'used' }, avatar(metadata.user, 'tiny'), el('b', {}, metadata.user.global_name), 'used', el('code', {}, metadata.target_message_id ? metadata.name : `/${metadata.name ?? 'app'}`));
}

function at(timestamp) {
  const moment = new Date(timestamp);
  const today = moment.toDateString() === new Date().toDateString();
  const short = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return el('time', { class: 'at', datetime: timestamp }, today ? `Today at ${short}` : `${moment.toLocaleDateString('en-GB')} ${short}`);
}

function text(json, context) {
  const body = markdown(json.content, context);
  if (json.edited_timestamp) body.append(el('span', { class: 'edited' }, '(edited)'));
  return body;
}

function file(attachment) {
  const size = attachment.size < 1024 ? `${attachment.size} bytes` : `${(attachment.size / 1024).toFixed(1)} KB`;
  return el('div', {}, el('div', { class: 'file' }, icon('file'), el('div', {}, link(attachment.url, attachment.filename), el('span', {}, size))));
}

function embed(json, context) {
  const colour = json.color ? `border-color:#${json.color.toString(16).padStart(6, '0')}` : null;
  const foot = [json.footer?.text, json.timestamp ? new Date(json.timestamp).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }) : null].filter(Boolean).join(' • ');
  return el('div', { class: 'embed', style: colour },
    json.author ? el('div', { class: 'embed-author' }, json.author.url ? link(json.author.url, json.author.name) : json.author.name) : null,
    json.title ? el('div', { class: 'embed-title' }, json.url ? link(json.url, ...inline(json.title, context)) : el('span', {}, ...inline(json.title, context))) : null,
    json.description ? wrap('embed-text', markdown(json.description, context)) : null,
    json.fields?.length ? el('div', { class: 'fields' }, ...json.fields.map(field => el('div', { class: field.inline ? 'field inline' : 'field' }, el('b', {}, ...inline(field.name, context)), markdown(field.value, context)))) : null,
    isSafe(json.image?.url) ? el('img', { src: json.image.url, alt: '', referrerpolicy: 'no-referrer' }) : null,
    foot ? el('div', { class: 'embed-foot' }, foot) : null);
}

function wrap(name, inner) {
  return el('div', { class: name }, inner);
}

/** A line between two days. */
export function day(timestamp) {
  return el('div', { class: 'day' }, new Date(timestamp).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }));
}

