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

const paths = {
  eye: 'M12 5C6.5 5 2.7 9.3 1 12c1.700 2.700 5.500 7 11 7s9.300-4.300 11-7c-1.700-2.700-5.500-7-11-7Zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8Z',
  file: 'M6 2h8l6 6v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4c0-1.100.900-2 2-2Zm7 2v5h5Z',
  megaphone: 'M3 9v6h4l9 5V4L7 9H3Zm15-.500v7a4 4 0 0 0 0-7Z',
  forum: 'M3 3h14v10H8l-5 4V3Zm16 4h2v14l-4-4H8v-2h11Z',
  lock: 'M6 10V8a6 6 0 1 1 12 0v2h2v12H4V10Zm3 0h6V8a3 3 0 0 0-6 0Z',
};

/** A small drawing in the colour of the text. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  path.setAttribute('d', paths[name]);
  path.setAttribute('fill', 'currentColor');
  svg.append(path);
  return svg;
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
