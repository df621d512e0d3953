'use strict';
// Shows the workspace and sends what a person does to the control endpoints.

let state = initial;
// The address names the channel, and a thread in it ("#C0NEWS0001/1795547000.000100").
const named = location.hash.slice(1).split('/');
let shown = { channel: named[0] === 'home' || state.channels.some(channel => channel.id === named[0]) ? named[0] : state.channel, thread: named[1] ?? null, modal: null };
const read = new Map();
// Menus ask the app for their choices while somebody types.
const choicesOf = async (view, action, typed) =>
  (await (await fetch(`/_page/choices?${new URLSearchParams({ view, action, typed })}`)).json())?.options ?? [];
const by = id => document.getElementById(id);
const nameOf = id => state.people.find(person => person.id === id)?.real_name ?? id;
const channelName = id => state.channels.find(channel => channel.id === id)?.name ?? id;

async function control(call, body) {
  const response = await fetch(`/_control/${call}`, { method: 'POST', body: JSON.stringify(body) });
  const answer = await response.json();
  if (answer.conn === null) toast('The app is not connected.');
  else if (answer.envelope_id) setTimeout(() => watch(answer.envelope_id), 3200);
  return answer;
}

async function watch(id) {
  const envelope = await (await fetch(`/_control/envelope/${id}`)).json();
  if (envelope.timeout) toast('The app did not answer within 3 seconds.');
}

function toast(text) {
  by('toast').textContent = text;
  by('toast').hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { by('toast').hidden = true; }, 4000);
}

function entry(list, name, id) {
  const item = make('li', '', name);
  const count = (state.messages[id] ?? []).length;
  if (shown.channel === id) { item.className = 'on'; read.set(id, count); }
  else if (count > (read.get(id) ?? 0)) item.className = 'new';
  item.onclick = () => { shown.channel = id; shown.thread = null; location.hash = id; draw(); if (id === 'home') openHome(); };
  by(list).append(item);
}

// Slack tells the app each time somebody opens its home.
function openHome() {
  control('event', { event: { type: 'app_home_opened', user: state.user, channel: `D${state.user.slice(1)}`, tab: 'home' } });
}

function drawSide() {
  for (const list of ['channels', 'directs', 'apps']) by(list).replaceChildren();
  for (const channel of state.channels)
    if (channel.is_im) entry('directs', `DigestBot ⇄ ${nameOf(channel.user)}`, channel.id);
    else entry('channels', `${channel.is_private ? '◆' : '#'} ${channel.name}`, channel.id);
  entry('apps', 'DigestBot · Home', 'home');
  by('link').textContent = `${state.live} link${state.live === 1 ? '' : 's'}`;
  by('link').className = state.live > 0 ? 'on' : '';
}

function pressIn(target) {
  return (element, value, more) => control('action', { action_id: element.action_id, value, more, ...target });
}

function messageOf(message, inThread) {
  const person = state.people.find(each => each.id === message.user);
  const avatar = make('div', `avatar ${message.bot_id ? 'bot' : message.user === 'USLACKBOT' ? 'slackbot' : ''}`, (person?.real_name ?? '?')[0]);
  const at = new Date(Number(message.ts.split('.')[0]) * 1000).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' });
  const who = make('div', '', make('span', 'who', nameOf(message.user)), person?.is_bot ? make('span', 'app', 'APP') : null, make('span', 'at', at));
  const body = make('div', 'body', message.is_ephemeral ? make('div', 'only', '◉ Only visible to you') : null, who);
  const press = pressIn({ message_ts: message.ts, channel: shown.channel });
  if (message.blocks?.length) body.append(...message.blocks.map(block => blockOf(block, press)));
  else if (message.text) body.append(mrkdwn(message.text));
  for (const attachment of message.attachments ?? [])
    body.append(make('div', 'attachment', ...(attachment.blocks ?? []).map(block => blockOf(block, press)), attachment.text ? mrkdwn(attachment.text) : null));
  if (message.edited) body.append(make('span', 'edited', '(edited)'));
  const replies = (state.messages[shown.channel] ?? []).filter(each => each.thread_ts === message.ts && each.ts !== message.ts);
  if (replies.length && !inThread) {
    const button = make('button', 'replies', `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`);
    button.onclick = () => { shown.thread = message.ts; draw(); };
    body.append(button);
  }
  return make('div', `message ${message.is_ephemeral ? 'ephemeral' : ''}`, avatar, body, message.is_ephemeral ? null : toolsOf(message));
}

function toolsOf(message) {
  const tools = make('div', 'tools');
  const add = (text, action) => { const button = make('button', '', text); button.onclick = action; tools.append(button); };
  add('↩ Reply', () => { shown.thread = message.ts; draw(); by('box').focus(); });
  for (const shortcut of state.shortcuts)
    add(shortcut.name, () => control('shortcut', { callback_id: shortcut.callback_id, message_ts: message.ts, channel: shown.channel }));
  return tools;
}

function drawMessages() {
  const channel = state.channels.find(each => each.id === shown.channel);
  const all = state.messages[shown.channel] ?? [];
  by('title').replaceChildren(channel.is_im ? `DigestBot ⇄ ${nameOf(channel.user)}` : `# ${channel.name}`,
    make('small', '', channel.is_archived ? 'archived' : channel.is_member ? 'DigestBot is a member' : 'DigestBot is not a member'));
  const list = by('messages');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60 || list.dataset.channel !== shown.channel;
  list.replaceChildren();
  let day = '';
  for (const message of all.filter(each => !each.thread_ts || each.thread_ts === each.ts || each.subtype === 'thread_broadcast')) {
    const its = new Date(Number(message.ts) * 1000).toLocaleDateString('en', { weekday: 'long', month: 'long', day: 'numeric' });
    if (its !== day) list.append(make('div', 'day', make('span', '', day = its)));
    list.append(messageOf(message, false));
  }
  if (!all.length) list.append(make('div', 'empty', 'Nothing was said here yet. Type a command such as /whosaid below.'));
  list.dataset.channel = shown.channel;
  if (atEnd) list.scrollTop = list.scrollHeight;
  by('thread').hidden = !shown.thread;
  by('replies').replaceChildren(...all.filter(each => shown.thread && (each.ts === shown.thread || each.thread_ts === shown.thread)).map(each => messageOf(each, true)));
  by('box').placeholder = shown.thread ? 'Reply in the thread' : `Message #${channel.name}, or /command, or @DigestBot …`;
}

function drawHome() {
  by('title').replaceChildren('DigestBot', make('small', '', 'Home'));
  by('thread').hidden = true;
  by('messages').dataset.channel = 'home';
  by('messages').replaceChildren(state.home
    ? make('div', 'home', ...state.home.blocks.map(block => blockOf(block, pressIn({ view_id: state.home.id }))))
    : make('div', 'empty', 'The app has published no home yet.'));
}

// What is being filled in is kept when only the errors have changed.
function drawModal() {
  const view = state.views.at(-1);
  const dialog = by('modal');
  if (!view) { if (dialog.open) dialog.close(); shown.modal = null; return; }
  if (shown.modal !== view.id + view.hash) {
    shown.modal = view.id + view.hash;
    const close = make('button', '', view.close?.text ?? 'Close');
    close.type = 'button';
    close.onclick = () => control('close', { view_id: view.id });
    const content = make('div', 'content', ...view.blocks.map(block => blockOf(block, pressIn({ view_id: view.id }), view.id)));
    const form = make('form', '', make('h1', '', view.title.text), content, make('footer', '', close, view.submit ? make('button', 'primary', view.submit.text) : null));
    form.onsubmit = event => { event.preventDefault(); control('view', { view: { id: view.id, state: { values: valuesOf(view, form) } } }); };
    dialog.oncancel = event => { event.preventDefault(); close.onclick(); };
    dialog.replaceChildren(form);
    if (!dialog.open) dialog.showModal();
  }
  for (const input of dialog.querySelectorAll('.input'))
    input.querySelector('.error').textContent = view.errors?.[input.querySelector('[data-block]').dataset.block] ?? '';
}

function valuesOf(view, form) {
  const values = {};
  for (const block of view.blocks.filter(each => each.type === 'input')) {
    const { type, action_id: action, options = [], option_groups: groups = [] } = block.element;
    const field = [...form.querySelectorAll('[data-block]')].find(each => each.dataset.block === block.block_id);
    const all = [...options, ...groups.flatMap(group => group.options)];
    const checked = [...field.querySelectorAll('input:checked')].map(each => all.find(option => option.value === each.value));
    const chosen = all.find(option => option.value === field.value) ?? null;
    const value = type === 'checkboxes' ? { selected_options: checked }
      : type === 'radio_buttons' ? { selected_option: checked[0] ?? null }
      : type === 'multi_static_select' ? { selected_options: chosen ? [chosen] : [] }
      : type === 'external_select' ? { selected_option: field.chosen ?? null }
      : type === 'static_select' ? { selected_option: chosen }
      : type === 'datepicker' ? { selected_date: field.value || null }
      : type === 'timepicker' ? { selected_time: field.value || null }
      : /_select$/.test(type) ? { [`selected_${type.split('_')[0].replace(/s$/, '')}`]: field.value || null }
      : { value: field.value || null };
    values[block.block_id] = { [action]: { type, ...value } };
  }
  return values;
}

function draw() {
  drawSide();
  if (shown.channel === 'home') drawHome(); else drawMessages();
  drawModal();
}

async function refresh() {
  state = await (await fetch('/_page/state')).json();
  draw();
}

by('unthread').onclick = () => { shown.thread = null; draw(); };
by('box').onkeydown = event => { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); by('composer').requestSubmit(); } };
by('composer').onsubmit = event => {
  event.preventDefault();
  const text = by('box').value.trim();
  if (!text) return;
  by('box').value = '';
  const channel = shown.channel === 'home' ? state.user : shown.channel;
  const command = /^(\/\S+)\s*([\s\S]*)$/.exec(text);
  if (command && !shown.thread) control('command', { command: command[1], text: command[2], channel });
  else control('say', { text: text.replace(/@digestbot\b/gi, `<@${state.bot}>`), channel, thread_ts: shown.thread });
};
// The first picture needs no request; word of changes is listened to when it is there.
draw();
addEventListener('load', () => { new EventSource('/_page/changes').onmessage = refresh; if (shown.channel === 'home') openHome(); });
