import { avatar, el, icon } from './dom.js';
import { day, message } from './message.js';
import { Composer } from './composer.js';
import { openModal } from './modal.js';

const answerTime = 3200;
const find = id => document.getElementById(id);

/** The page: what it shows of the server, and what a person does on it. */
class Page {
  constructor() {
    this.channelId = new URLSearchParams(location.search).get('channel') ?? '';
    this.meId = null;
    this.dismissed = new Set();
    this.seen = new Map();
    this.notes = [];
    this.view = null;
    this.composer = new Composer(this);
    find('me').addEventListener('change', event => { this.meId = event.target.value; this.show(true); });
    document.addEventListener('click', () => document.querySelector('.menu')?.remove());
    this.start(JSON.parse(find('view').textContent));
    this.listen();
  }

  // The first view comes with the page, so that it is there at once.
  start(view) {
    if (!view) return;
    this.view = view;
    for (const channel of view.channels) this.seen.set(channel.id, channel.count);
    this.show(true);
  }

  get me() { return this.people.find(person => person.id === this.meId) ?? this.people[0]; }
  get people() { return this.view.people; }
  get channels() { return this.view.channels; }
  get bot() { return this.view.bot; }

  listen() {
    const changes = new EventSource('/_page/changes');
    changes.onmessage = () => this.load();
    changes.onerror = () => { find('status').textContent = 'The loopback server is gone'; find('status').className = 'status'; };
  }

  async load() {
    const asked = this.channelId;
    const view = await (await fetch(`/_page/view?channel=${asked}`)).json();
    if (asked !== this.channelId) return;
    this.view = view;
    this.show(false);
  }

  async enter(id) {
    this.channelId = id;
    this.notes = [];
    history.replaceState(null, '', `?channel=${id}`);
    await this.load();
    this.toEnd();
  }

  show(isForced) {
    const { channel } = this.view;
    document.title = `#${channel.name} · Loopback Discord`;
    find('guild').textContent = this.view.guild;
    find('server-mark').textContent = this.view.guild.replace(/^The /, '').slice(0, 2);
    find('channel-name').textContent = channel.name;
    find('channel-topic').textContent = channel.topic ?? '';
    find('status').textContent = this.view.connected ? `${this.bot.global_name} is connected` : 'No bot is connected';
    find('status').className = this.view.connected ? 'status on' : 'status';
    find('line').placeholder = `Message #${channel.name}, or type / for commands`;
    this.showChannels(channel);
    this.showPeople();
    this.showMessages(isForced);
  }

  showChannels(here) {
    this.seen.set(here.id, here.count);
    const groups = [['Text channels', channel => channel.type !== 1], ['Direct messages', channel => channel.type === 1]];
    find('channels').replaceChildren(...groups.flatMap(([title, holds]) => {
      const list = this.channels.filter(holds);
      return list.length ? [el('h2', {}, title), ...list.map(channel => this.channelEntry(channel, here))] : [];
    }));
  }

  channelEntry(channel, here) {
    const mark = { 1: '@', 5: icon('megaphone'), 11: '↳', 15: icon('forum') }[channel.type] ?? '#';
    const fresh = Math.max(0, channel.count - (this.seen.get(channel.id) ?? 0));
    return el('button', { class: `channel${channel.id === here.id ? ' here' : fresh ? ' unread' : ''}`, type: 'button', onclick: () => this.enter(channel.id) },
      el('span', { class: 'mark' }, mark), el('span', { class: 'name' }, channel.name),
      channel.muted ? el('span', { title: 'The bot may not write here' }, icon('lock')) : null, fresh ? el('span', { class: 'count' }, String(fresh)) : null);
  }

  showPeople() {
    find('me').replaceChildren(...this.people.map(person => el('option', { value: person.id, selected: person.id === this.me.id }, person.global_name)));
    find('me-mark').replaceWith(Object.assign(avatar(this.me, 'small'), { id: 'me-mark' }));
    const entry = (user, isAway) => el('div', { class: isAway ? 'member away' : 'member' }, avatar(user, 'small'), el('span', {}, user.global_name), user.bot ? el('span', { class: 'badge' }, 'APP') : null);
    find('members').replaceChildren(el('h2', {}, `Members — ${this.people.length + 1}`), entry(this.bot, !this.view.connected), ...this.people.map(person => entry(person, false)));
  }

  showMessages(isForced) {
    const holder = find('messages');
    const atEnd = isForced || holder.scrollHeight - holder.scrollTop - holder.clientHeight < 80;
    const visible = this.view.messages.filter(json => !this.dismissed.has(json.id) && ((json.flags & 64) === 0 || json.interaction_metadata?.user.id === this.me.id));
    const shown = [this.welcome()];
    let before = null;
    for (const json of visible) {
      if (!before || before.timestamp.slice(0, 10) !== json.timestamp.slice(0, 10)) shown.push(day(json.timestamp));
      shown.push(message(json, before, this));
      before = json;
    }
    holder.replaceChildren(...shown, ...this.notes.map(note => el('article', { class: 'message private' }, el('div', { class: 'failed' }, `! ${note}`))));
    if (atEnd) this.toEnd();
  }

  welcome() {
    const { channel, connected } = this.view;
    const hint = connected ? 'Type / below to see what the bot can do.' : `Start the bot with ${location.origin} as its Discord, then type / below.`;
    return el('div', { class: 'welcome' }, el('div', { class: 'big' }, '#'), el('h2', {}, `Welcome to #${channel.name}!`), el('p', {}, `This is the start of the #${channel.name} channel. ${hint}`));
  }

  toEnd() {
    const holder = find('messages');
    holder.scrollTop = holder.scrollHeight;
  }

  async post(path, body) {
    return (await fetch(`/_control/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json();
  }

  async say(content) {
    await this.post('message', { content, channel: this.view.channel.id, user: this.me.id });
    this.toEnd();
  }

  /** Does something; the bot's first answer, or null where it gives none. */
  async ask(script) {
    const made = await this.post('interaction', { channel: this.view.channel.id, user: this.me.id, ...script });
    if (made.error) return null;
    const shown = await (await fetch(`/_control/interaction/${made.id}?wait=${answerTime}`)).json();
    return shown.callback ? { ...shown.callback, id: made.id } : null;
  }

  /** Does something, and shows what comes of it. */
  async act(script) {
    const answer = await this.ask(script);
    if (!answer) {
      this.notes = [...this.notes.slice(-4), 'The application did not respond'];
      this.showMessages(true);
    } else if (answer.type === 9) {
      openModal(find('modal'), answer.data, fields => this.act({ type: 5, modal: answer.id, fields }));
    }
  }

  useComponent(json, component, values) {
    return this.act({ type: 3, custom_id: component.custom_id, values, target: json.id });
  }

  dismiss(id) {
    this.dismissed.add(id);
    this.showMessages(false);
  }

  openApps(event, json) {
    event.stopPropagation();
    document.querySelector('.menu')?.remove();
    const commands = this.view.commands.filter(command => command.type === 3);
    const entries = commands.length
      ? commands.map(command => el('button', { type: 'button', onclick: () => this.act({ name: command.name, commandType: 3, target: json.id }) }, command.name))
      : [el('button', { type: 'button', disabled: true }, 'No commands for messages')];
    const { right, bottom } = event.currentTarget.getBoundingClientRect();
    const menu = el('div', { class: 'menu', style: `right:${window.innerWidth - right}px;top:${Math.min(bottom, window.innerHeight - 40 * entries.length - 20)}px` }, ...entries);
    document.body.append(menu);
  }
}

new Page();
