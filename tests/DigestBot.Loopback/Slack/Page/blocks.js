'use strict';
// Makes elements of the blocks, texts and rich texts of Slack. Text is never taken for HTML.

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

function unescaped(text) {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function linkTo(url, text) {
  const link = make('a', '', text);
  if (/^(https?|mailto):/i.test(url)) { link.href = url; link.target = '_blank'; link.rel = 'noopener noreferrer'; }
  return link;
}

// Dates are shown in the reader's own zone.
function dateText(seconds, format) {
  const at = new Date(seconds * 1000);
  const say = options => at.toLocaleString('en', options);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86400000);
  const near = { '0': 'today', '1': 'yesterday', '-1': 'tomorrow' }[days];
  const forms = {
    date_num: () => say({ dateStyle: 'short' }),
    date: () => say({ month: 'long', day: 'numeric', year: 'numeric' }),
    date_short: () => say({ month: 'short', day: 'numeric', year: 'numeric' }),
    date_long: () => say({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }),
    time: () => say({ hour: 'numeric', minute: '2-digit' }),
    time_secs: () => say({ hour: 'numeric', minute: '2-digit', second: '2-digit' }),
    ago: () => days === 0 ? 'today' : `${Math.abs(days)} days ${days > 0 ? 'ago' : 'from now'}`,
  };
  return format.replace(/\{(\w+)\}/g, (whole, name) =>
    name.endsWith('_pretty') ? near ?? forms[name.slice(0, -7)]?.() ?? whole : forms[name]?.() ?? whole);
}

function angled(inner) {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? null : unescaped(inner.slice(bar + 1));
  const date = /^!date\^(-?\d+)\^([^^]*)(?:\^(.*))?$/.exec(target);
  if (date) {
    const text = dateText(Number(date[1]), date[2]);
    return date[3] ? linkTo(date[3], text) : make('span', '', text);
  }
  if (target.startsWith('@')) return make('span', 'mention', '@' + (label ?? nameOf(target.slice(1))));
  if (target.startsWith('#')) return make('span', 'mention', '#' + (label ?? channelName(target.slice(1))));
  if (target.startsWith('!')) return make('span', 'mention', '@' + (label ?? target.slice(1)));
  return linkTo(unescaped(target), label ?? unescaped(target));
}

const runs = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)|(?<!\w)~(?=\S)([^~\n]+?)(?<=\S)~(?!\w)/;

function inline(text) {
  const parts = document.createDocumentFragment();
  while (text) {
    const found = runs.exec(text);
    if (!found) { parts.append(unescaped(text)); break; }
    parts.append(unescaped(text.slice(0, found.index)));
    const [whole, block, code, angle, bold, italic, strike] = found;
    parts.append(block ? make('pre', '', unescaped(block.replace(/^\n|\n$/g, '')))
      : code ? make('code', '', unescaped(code))
      : angle ? angled(angle)
      : bold ? make('b', '', inline(bold))
      : italic ? make('i', '', inline(italic))
      : make('s', '', inline(strike)));
    text = text.slice(found.index + whole.length);
  }
  return parts;
}

function mrkdwn(text) {
  const whole = make('div', 'text');
  for (const [index, line] of text.split(/(```[\s\S]*?```)/).flatMap(part => part.startsWith('```') ? [part] : part.split('\n')).entries()) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quote) whole.append(make('blockquote', '', inline(quote[1])));
    else whole.append(...(index ? [make('br')] : []), inline(line));
  }
  for (const after of whole.querySelectorAll('blockquote + br, pre + br')) after.remove();
  return whole;
}

function textOf(object) {
  if (!object) return '';
  if (object.type === 'mrkdwn') return mrkdwn(object.text);
  const plain = make('div', 'text');
  plain.style.whiteSpace = 'pre-wrap';
  plain.append(object.text);
  return plain;
}

function leaf(item) {
  const style = item.style ?? {};
  let element = item.type === 'link' ? linkTo(item.url, item.text || item.url)
    : item.type === 'user' ? make('span', 'mention', '@' + nameOf(item.user_id))
    : item.type === 'channel' ? make('span', 'mention', '#' + channelName(item.channel_id))
    : item.type === 'broadcast' ? make('span', 'mention', '@' + item.range)
    : item.type === 'date' ? make('span', '', dateText(item.timestamp, item.format))
    : item.type === 'emoji' ? make('span', '', item.unicode ? String.fromCodePoint(...item.unicode.split('-').map(part => parseInt(part, 16))) : `:${item.name}:`)
    : make('span', '', item.text ?? item.value ?? '');
  element.style.whiteSpace = 'pre-wrap';
  for (const [name, tag] of [['bold', 'b'], ['italic', 'i'], ['strike', 's'], ['underline', 'u'], ['code', 'code']])
    if (style[name]) element = make(tag, '', element);
  return element;
}

function richPart(part) {
  const leaves = () => (part.elements ?? []).map(leaf);
  switch (part.type) {
    case 'rich_text_quote': return make('blockquote', '', ...leaves());
    case 'rich_text_preformatted': return make('pre', '', ...leaves());
    case 'rich_text_list': {
      const list = make(part.style === 'ordered' ? 'ol' : 'ul', '', ...part.elements.map(item => make('li', '', richPart(item))));
      list.style.marginLeft = `${(part.indent ?? 0) * 20}px`;
      if (part.offset) list.start = part.offset + 1;
      return list;
    }
    default: return make('div', '', ...leaves());
  }
}

function optionList(element) {
  const options = list => (list ?? []).map(option => { const made = make('option', '', option.text.text); made.value = option.value; return made; });
  const groups = (element.option_groups ?? []).map(group => { const made = make('optgroup', '', ...options(group.options)); made.label = group.label.text; return made; });
  return [...options(element.options), ...groups];
}

// An element that does something at once; press is called with what was chosen.
function interactive(element, press) {
  const options = element.options ?? [];
  switch (element.type) {
    case 'button': {
      const button = make('button', element.style ?? '', element.text.text, element.url ? ' ↗' : '');
      button.type = 'button';
      button.onclick = () => {
        if (element.confirm && !confirm(`${element.confirm.title.text}\n\n${element.confirm.text.text}`)) return;
        if (element.url && /^https?:/i.test(element.url)) open(element.url, '_blank', 'noopener');
        press(element, element.value ?? null, null);
      };
      return button;
    }
    case 'overflow': case 'static_select': case 'radio_buttons': case 'checkboxes': case 'multi_static_select': {
      const hint = make('option', '', element.type === 'overflow' ? '⋯' : element.placeholder?.text ?? 'Choose…');
      hint.value = '';
      const select = make('select', '', hint, ...optionList(element));
      select.value = element.initial_option?.value ?? '';
      select.onchange = () => select.value && press(element, select.value, null);
      return select;
    }
    case 'users_select': case 'channels_select': case 'conversations_select': {
      const isUser = element.type === 'users_select';
      const choices = isUser ? state.people.map(person => [person.id, person.real_name]) : state.channels.map(channel => [channel.id, '#' + channel.name]);
      const select = make('select', '', make('option', '', element.placeholder?.text ?? 'Choose…'), ...choices.map(([id, name]) => { const made = make('option', '', name); made.value = id; return made; }));
      const member = `selected_${element.type.split('_')[0].replace(/s$/, '')}`;
      select.onchange = () => press(element, null, { [member]: select.value });
      return select;
    }
    case 'datepicker': case 'timepicker': {
      const input = make('input');
      input.type = element.type === 'datepicker' ? 'date' : 'time';
      input.value = element.initial_date ?? element.initial_time ?? '';
      input.onchange = () => press(element, null, { [input.type === 'date' ? 'selected_date' : 'selected_time']: input.value });
      return input;
    }
    case 'image': return picture(element);
    default: return make('span', 'hint', `[${element.type}]`, options.length ? ` ${options.length} options` : '');
  }
}

// Nothing is loaded from elsewhere: an image is a box with its words.
function picture(image) {
  const box = make('div', 'image', `▧ ${image.alt_text}`);
  box.title = image.image_url ?? '';
  return box;
}

function blockOf(block, press, view) {
  switch (block.type) {
    case 'header': return make('div', 'block header', block.text.text);
    case 'divider': return make('hr');
    case 'section': {
      const fields = block.fields ? make('div', 'fields', ...block.fields.map(textOf)) : null;
      return make('div', 'block section', make('div', '', textOf(block.text), fields), block.accessory ? interactive(block.accessory, press) : null);
    }
    case 'context': return make('div', 'block context', ...block.elements.map(element => element.type === 'image' ? picture(element) : textOf(element)));
    case 'actions': return make('div', 'block actions', ...block.elements.map(element => interactive(element, press)));
    case 'image': return make('div', 'block', block.title ? make('b', '', block.title.text) : null, picture(block));
    case 'rich_text': return make('div', 'block', ...block.elements.map(richPart));
    case 'markdown': return make('div', 'block', mrkdwn(block.text.replace(/\*\*(.+?)\*\*/g, '*$1*').replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<$2|$1>')));
    case 'table': return make('div', 'block', make('table', '', ...block.rows.map(row => make('tr', '', ...row.map(cell => make('td', '', cell.type === 'rich_text' ? blockOf(cell, press) : cell.text ?? ''))))));
    case 'input': return inputOf(block, view);
    default: return make('div', 'hint', `[${block.type}]`);
  }
}

// What is chosen has to be one of the app's choices, as in Slack.
function menuOf(element, view) {
  const field = make('input'), list = make('ul', 'choices');
  field.autocomplete = 'off';
  field.setAttribute('role', 'combobox');
  field.chosen = element.initial_option ?? null;
  field.value = field.chosen?.text.text ?? '';
  list.hidden = true;
  let asked = 0;
  const choose = option => { field.chosen = option; field.value = option.text.text; list.hidden = true; };
  const ask = async () => {
    const mine = ++asked;
    const options = await choicesOf(view, element.action_id, field.value);
    if (mine !== asked) return;
    list.replaceChildren(...options.map(option => {
      const item = make('li', '', option.text.text);
      item.setAttribute('role', 'option');
      item.onmousedown = event => { event.preventDefault(); choose(option); };
      return item;
    }));
    list.hidden = !options.length;
  };
  field.oninput = () => { field.chosen = null; ask(); };
  field.onfocus = () => { if (!field.chosen) ask(); };
  field.onblur = () => { asked++; list.hidden = true; if (!field.chosen) field.value = ''; };
  return [field, list];
}

function inputOf(block, view) {
  const element = block.element;
  let field, list = null;
  if (element.type === 'external_select') [field, list] = menuOf(element, view);
  else if (element.type === 'plain_text_input' && element.multiline) field = make('textarea');
  else if (/_input$/.test(element.type)) field = make('input');
  else if (element.type === 'checkboxes' || element.type === 'radio_buttons') {
    field = make('div', '', ...element.options.map(option => {
      const choice = make('input');
      choice.type = element.type === 'checkboxes' ? 'checkbox' : 'radio';
      choice.name = block.block_id;
      choice.value = option.value;
      choice.checked = (element.initial_options ?? [element.initial_option]).some(initial => initial?.value === option.value);
      return make('label', 'choice', choice, ' ', option.text.text);
    }));
  } else field = interactive(element, () => {});
  field.placeholder = element.placeholder?.text ?? '';
  if (element.initial_value) field.value = element.initial_value;
  field.dataset.block = block.block_id;
  field.dataset.action = element.action_id;
  return make('div', 'block input', make('label', '', block.label.text, block.optional ? make('span', 'hint', ' (optional)') : null), field, list,
    block.hint ? make('div', 'hint', block.hint.text) : null, make('div', 'error'));
}
