/** Makes an element. What people or bots wrote only ever becomes text, never markup. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'class') element.className = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A round mark with somebody's first letter. */
export function avatar(user, size = '') {
  const hues = ['#5865f2', '#eb459e', '#23a55a', '#f0883e', '#8c5cf2', '#2d9cdb'];
  const hue = user.bot ? hues[0] : hues[1 + [...user.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % (hues.length - 1)];
  return el('div', { class: `avatar ${size}`, style: `background:${hue}`, 'aria-hidden': 'true' }, user.bot ? '“' : user.global_name[0]);
}

/** Whether an address may be opened from the page. */
export function isSafe(address) {
  return /^(https?|discord):\/\//i.test(address ?? '');
}

/** A link that opens beside the page. */
export function link(address, ...children) {
  return isSafe(address) ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children) : el('span', {}, ...children);
}
