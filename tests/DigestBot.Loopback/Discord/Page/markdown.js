import { el, link } from './dom.js';

// Discord's own subset of Markdown. A rule is a pattern that must match where the reader stands, and what becomes of it.
const inner = '((?:\\\\[\\s\\S]|[^\\\\])+?)';
const rules = [
  [/\\([^\sA-Za-z0-9])/y, match => match[1]],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, match => el('code', {}, match[2].trim())],
  [new RegExp(`\\*\\*\\*${inner}\\*\\*\\*(?!\\*)`, 'y'), (match, context) => el('strong', {}, el('em', {}, ...inline(match[1], context)))],
  [new RegExp(`\\*\\*${inner}\\*\\*(?!\\*)`, 'y'), (match, context) => el('strong', {}, ...inline(match[1], context))],
  [new RegExp(`__${inner}__(?!_)`, 'y'), (match, context) => el('u', {}, ...inline(match[1], context))],
  [/\*(?=\S)((?:\\[\s\S]|\*\*|[^\\*])+?)\*(?!\*)/y, (match, context) => el('em', {}, ...inline(match[1], context))],
  [/(?<![A-Za-z0-9])_((?:\\[\s\S]|__|[^\\_])+?)_(?![A-Za-z0-9_])/y, (match, context) => el('em', {}, ...inline(match[1], context))],
  [new RegExp(`~~${inner}~~(?!~)`, 'y'), (match, context) => el('s', {}, ...inline(match[1], context))],
  [new RegExp(`\\|\\|${inner}\\|\\|`, 'y'), (match, context) => spoiler(inline(match[1], context))],
  [/\[((?:\\[\s\S]|[^\]\\])+)\]\(<?(https?:\/\/[^\s()<>]+)>?(?: "[^"]*")?\)/y, (match, context) => link(match[2], ...inline(match[1], context))],
  [/<(https?:\/\/[^\s<>]+)>/y, match => link(match[1], match[1])],
  [/https?:\/\/[^\s<]*[^\s<.,:;"'”’)\]|*]/y, match => link(match[0], match[0])],
  [/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, match => stamp(Number(match[1]), match[2] ?? 'f')],
  [/<@!?(\d+)>/y, (match, context) => mention(`@${context.name?.(match[1]) ?? 'unknown-user'}`, context.wakes?.(match[1]))],
  [/<@&(\d+)>/y, match => mention('@role', false)],
  [/<#(\d+)>/y, (match, context) => mention(`#${context.channel?.(match[1]) ?? 'unknown'}`, true)],
  [/<\/([^:>]+):\d+>/y, match => mention(`/${match[1]}`, true)],
  [/@(everyone|here)/y, (match, context) => mention(match[0], context.wakesAll)],
];

/** Rich text on several lines. */
export function markdown(text, context = {}) {
  const block = el('div', { class: 'md' });
  for (const piece of text.split(/(```(?:[a-z0-9_+-]*\n)?[\s\S]+?```)/i)) {
    const fence = /^```(?:[a-z0-9_+-]*\n)?([\s\S]+?)\n?```$/i.exec(piece);
    if (fence) block.append(el('pre', {}, fence[1]));
    else block.append(...lines(piece.replace(/^\n|\n$/g, ''), context));
  }
  return block;
}

function lines(text, context) {
  const made = [];
  const source = text.length ? text.split('\n') : [];
  for (let at = 0; at < source.length; at++) {
    const line = source[at];
    const heading = /^(#{1,3}) (.+)/.exec(line);
    const bullet = /^(\s*)([-*]|\d+\.) (.+)/.exec(line);
    if (heading) made.push(el(`h${heading[1].length}`, {}, ...inline(heading[2], context)));
    else if (line.startsWith('-# ')) made.push(el('small', {}, ...inline(line.slice(3), context)));
    else if (line.startsWith('>>> ')) { made.push(el('blockquote', {}, ...lines([line.slice(4), ...source.slice(at + 1)].join('\n'), context))); break; }
    else if (/^> /.test(line)) {
      const quoted = [];
      while (at < source.length && /^> /.test(source[at])) quoted.push(source[at++].slice(2));
      at--;
      made.push(el('blockquote', {}, ...lines(quoted.join('\n'), context)));
    } else if (bullet) {
      const list = el(/\d/.test(bullet[2]) ? 'ol' : 'ul', /\d/.test(bullet[2]) ? { start: parseInt(bullet[2], 10) } : {});
      for (let item; at < source.length && (item = /^(\s*)([-*]|\d+\.) (.+)/.exec(source[at])); at++) {
        list.append(el('li', { style: item[1].length ? `margin-left:${Math.min(item[1].length, 8) * 8}px` : null }, ...inline(item[3], context)));
      }
      at--;
      made.push(list);
    } else {
      made.push(...inline(line, context));
      if (at < source.length - 1) made.push('\n');
    }
  }
  return made;
}

/** Rich text within a line. */
export function inline(text, context = {}) {
  const made = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    let found = null;
    for (const [pattern, make] of rules) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match && match[0].length > 0) { found = [match, make]; break; }
    }
    if (!found) { plain += text[at++]; continue; }
    if (plain) { made.push(plain); plain = ''; }
    at += found[0][0].length;
    made.push(found[1](found[0], context));
  }
  return plain ? [...made, plain] : made;
}

function spoiler(children) {
  const hidden = el('span', { class: 'spoiler', title: 'Spoiler', onclick: () => hidden.classList.add('open') }, ...children);
  return hidden;
}

function mention(text, wakes) {
  return el('span', { class: wakes ? 'mention' : 'mention quiet', title: wakes ? null : 'Wakes nobody' }, text);
}

/** A moment in the reader's own zone. */
export function stamp(seconds, style) {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return `<t:${seconds}>`;
  const full = at.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });
  const formats = {
    t: { timeStyle: 'short' }, T: { timeStyle: 'medium' }, d: { dateStyle: 'short' }, D: { day: 'numeric', month: 'long', year: 'numeric' },
    f: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    F: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  };
  const text = style === 'R' ? relative(at - Date.now()) : at.toLocaleString('en-GB', formats[style]);
  return el('span', { class: 'stamp', title: full }, text);
}

function relative(milliseconds) {
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const units = [['year', 31536e6], ['month', 2592e6], ['day', 864e5], ['hour', 36e5], ['minute', 6e4], ['second', 1e3]];
  const [unit, size] = units.find(([, length]) => Math.abs(milliseconds) >= length) ?? units[5];
  return format.format(Math.round(milliseconds / size), unit);
}
