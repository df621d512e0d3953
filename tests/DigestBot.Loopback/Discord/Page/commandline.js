/** Reads "/digest schedule when: daily 7:30" by the registered commands. Nothing here touches the page. */

const nests = new Set([1, 2]);

/** Every command that can be called, sub-commands each by itself: `{ words, command, options }`. */
export function callable(commands) {
  return commands.filter(command => (command.type ?? 1) === 1).flatMap(command => leaves(command, [command.name], command.description, command));
}

function leaves(holder, words, description, command) {
  const nested = (holder.options ?? []).filter(option => nests.has(option.type));
  return nested.length
    ? nested.flatMap(option => leaves(option, [...words, option.name], option.description, command))
    : [{ words, description, command, options: holder.options ?? [] }];
}

/** The command that a line calls, the longest where several fit; null where it is not yet one. */
export function calledBy(line, calls) {
  return calls.filter(call => line === `/${call.words.join(' ')}` || line.startsWith(`/${call.words.join(' ')} `))
    .sort((one, other) => other.words.length - one.words.length)[0] ?? null;
}

/** The options that a line fills in, in order: `{ option, text }`. Free text goes to the first option for text that is not named. */
export function filled(line, call) {
  const rest = line.slice(call.words.join(' ').length + 1);
  const names = call.options.map(option => option.name).sort((one, other) => other.length - one.length);
  if (!names.length) return [];
  const pattern = new RegExp(`(?:^|\\s)(${names.map(name => name.replace(/[^\p{L}\p{N}_]/gu, '\\$&')).join('|')}):`, 'gu');
  const marks = [...rest.matchAll(pattern)];
  const named = marks.map((mark, index) => ({
    option: call.options.find(option => option.name === mark[1]),
    text: rest.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? rest.length).trim(),
  }));
  const free = rest.slice(0, marks[0]?.index ?? rest.length).trim();
  const taker = call.options.find(option => [3, 4, 10].includes(option.type) && !named.some(one => one.option === option));
  return free && taker ? [{ option: taker, text: free }, ...named] : named;
}

/** The nested options object that a script takes. `valueOf(option, text)` turns what is shown into what is sent. */
export function scripted(call, values, valueOf) {
  let options = Object.fromEntries(values.filter(one => one.text.length).map(one => [one.option.name, valueOf(one.option, one.text)]));
  for (const word of call.words.slice(1).reverse()) options = { [word]: options };
  return options;
}

/** The required options that a line leaves out. */
export function missing(call, values) {
  return call.options.filter(option => option.required && !values.some(one => one.option === option && one.text.length));
}
