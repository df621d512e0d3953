import { el } from './dom.js';
import { callable, calledBy, filled, missing, scripted } from './commandline.js';

/** The line at the bottom: a message, or a command with its suggestions. */
export class Composer {
  constructor(page) {
    this.page = page;
    this.line = document.getElementById('line');
    this.box = document.getElementById('suggestions');
    this.values = new Map();
    this.items = [];
    this.at = 0;
    this.asked = 0;
    this.line.addEventListener('input', () => this.suggest());
    this.line.addEventListener('focus', () => this.suggest());
    this.line.addEventListener('keydown', event => this.key(event));
    document.getElementById('composer').addEventListener('submit', event => { event.preventDefault(); this.send(); });
    // An offer that was clicked may be gone by now; the path is that of the click.
    const composer = document.getElementById('composer');
    document.addEventListener('click', event => { if (!event.composedPath().includes(composer)) this.hide(); });
  }

  /** Works out what could come next. */
  async suggest() {
    const text = this.line.value;
    const turn = ++this.asked;
    if (!text.startsWith('/')) return this.hide();
    const calls = callable(this.page.view.commands);
    const call = calledBy(text, calls);
    if (!call) return this.offerCommands(text, calls);
    const values = filled(text, call);
    const typing = values.at(-1);
    const isNamed = typing && new RegExp(`${typing.option.name}:[^:]*$`, 'u').test(text);
    const isPicked = typing && this.values.has(`${typing.option.name}\n${typing.text}`);
    const choices = typing && !isPicked ? await this.choicesFor(call, typing, values, turn) : null;
    if (turn !== this.asked) return;
    if (choices?.length && (isNamed || typing.option.autocomplete)) return this.show(`${typing.option.name} — ${typing.option.description}`, choices);
    if (isNamed && !isPicked && !text.endsWith(' ')) return this.hide();
    this.offerOptions(call, values);
  }

  offerCommands(text, calls) {
    const wanted = text.slice(1).toLowerCase();
    const found = calls.filter(call => call.words.join(' ').startsWith(wanted)).concat(calls.filter(call => !call.words.join(' ').startsWith(wanted) && call.words.join(' ').includes(wanted)));
    this.show(this.page.view.bot.global_name, found.map(call => ({ what: `/${call.words.join(' ')}`, about: call.description, take: () => this.replace(`/${call.words.join(' ')} `) })));
  }

  offerOptions(call, values) {
    const left = call.options.filter(option => !values.some(one => one.option === option));
    this.show(`/${call.words.join(' ')} — ${call.description}`, left.map(option => ({
      what: `${option.name}:${option.required ? ' *' : ''}`, about: option.description, take: () => this.replace(`${this.line.value.trimEnd()} ${option.name}: `),
    })), -1);
  }

  async choicesFor(call, typing, values, turn) {
    const { option, text } = typing;
    const matching = list => list.filter(choice => choice.name.toLowerCase().includes(text.toLowerCase()) && choice.name !== text);
    if (option.choices?.length) return this.asItems(option, matching(option.choices));
    if (option.type === 5) return this.asItems(option, matching([{ name: 'true', value: true }, { name: 'false', value: false }]));
    if (option.type === 6) return this.asItems(option, matching(this.page.view.people.map(person => ({ name: person.global_name, value: person.id }))));
    if (option.type === 7) return this.asItems(option, matching(this.page.view.channels.map(channel => ({ name: channel.name, value: channel.id }))));
    if (option.type === 11) return [{ what: 'Choose a file…', about: '', take: () => this.pickFile(option) }];
    if (!option.autocomplete) return null;
    await new Promise(resolve => setTimeout(resolve, 180));
    if (turn !== this.asked) return null;
    const answer = await this.page.ask({ type: 4, name: call.command.name, options: scripted(call, this.withTyping(values, typing), (...one) => this.valueOf(...one)), focused: option.name });
    return this.asItems(option, (answer?.data?.choices ?? []).map(choice => ({ name: choice.name, value: choice.value })).filter(choice => choice.name !== text));
  }

  // What is typed so far is sent as it is, empty or not.
  withTyping(values, typing) {
    return values.map(one => one === typing ? { option: one.option, text: one.text || ' ' } : one);
  }

  asItems(option, choices) {
    return choices.slice(0, 25).map(choice => ({ what: choice.name, about: '', take: () => {
      this.values.set(`${option.name}\n${choice.name}`, choice.value);
      const text = this.line.value;
      const index = text.lastIndexOf(`${option.name}:`);
      const call = calledBy(text, callable(this.page.view.commands));
      this.replace(index >= 0 ? `${text.slice(0, index)}${option.name}: ${choice.name} ` : `/${call.words.join(' ')} ${option.name}: ${choice.name} `);
    } }));
  }

  pickFile(option) {
    const input = el('input', { type: 'file', onchange: async () => {
      const file = input.files[0];
      this.values.set(`${option.name}\n${file.name}`, { filename: file.name, content: await file.text(), content_type: file.type || 'text/plain' });
      const text = this.line.value;
      this.replace(`${text.slice(0, text.lastIndexOf(`${option.name}:`))}${option.name}: ${file.name} `);
    } });
    input.click();
  }

  valueOf(option, text) {
    const known = this.values.get(`${option.name}\n${text}`);
    return known === undefined ? (text === ' ' ? '' : text) : known;
  }

  async send() {
    const text = this.line.value.trim();
    if (!text) return;
    if (!text.startsWith('/')) {
      this.replace('');
      return this.page.say(text);
    }
    const call = calledBy(text, callable(this.page.view.commands));
    const values = call ? filled(text, call) : [];
    if (!call || missing(call, values).length) return this.suggest();
    this.replace('');
    this.hide();
    await this.page.act({ name: call.command.name, options: scripted(call, values, (...one) => this.valueOf(...one)) });
  }

  replace(text) {
    this.line.value = text;
    this.line.focus();
    this.suggest();
  }

  key(event) {
    if (this.box.hidden || !this.items.length) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.mark((Math.max(this.at, step > 0 ? -1 : 0) + step + this.items.length) % this.items.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.at >= 0) {
      event.preventDefault();
      this.items[this.at].take();
    } else if (event.key === 'Escape') this.hide();
  }

  show(title, items, at = 0) {
    this.items = items;
    this.box.replaceChildren(el('h2', {}, title), ...items.map(item => el('button', { type: 'button', role: 'option', onclick: () => item.take() }, el('span', { class: 'what' }, item.what), el('span', { class: 'about' }, item.about))));
    this.box.hidden = false;
    this.mark(items.length ? at : -1);
  }

  mark(at) {
    this.at = at;
    const buttons = [...this.box.querySelectorAll('button')];
    buttons.forEach((button, index) => button.classList.toggle('on', index === at));
    buttons[at]?.scrollIntoView({ block: 'nearest' });
  }

  hide() {
    this.box.hidden = true;
    this.items = [];
  }
}
