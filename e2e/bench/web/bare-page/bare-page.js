// The least that a page can do: request the rows before anything else, and insert the same elements as the product's
// table in one go. The difference to the product is the cost of its features.

const asked = new URLSearchParams(location.search);
const list = `/api/portals/${asked.get('portal')}/consumer-profile?order=desc&limit=${asked.get('limit') ?? 50}`;
const ask = async (url) => (await fetch(url, { headers: { accept: 'application/json' } })).json();
const first = ask(list);

const statusTones = { active: 'bg-ok-soft text-ok', invited: 'bg-warn-soft text-warn' };
const groupTones = { manual: 'bg-selected text-accent', sso: 'bg-info-soft text-info' };
const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];
const times = new Intl.RelativeTimeFormat('en');

function ago(iso) {
  const seconds = (new Date(iso) - Date.now()) / 1000;
  const [unit, length] = units.find(([, size]) => -seconds >= size) ?? ['second', 1];
  return times.format(Math.round(seconds / length), unit);
}

const copyOf = (template) => document.getElementById(template).content.firstElementChild.cloneNode(true);

function fill(element, text) {
  element.textContent = text;
  element.title = text;
}

function chip({ group, assigned_via: via }) {
  const copy = copyOf('chip');
  copy.className += ` ${groupTones[via] ?? 'bg-sunken text-ink-2'}`;
  copy.title = `${group.name} · ${via}`;
  copy.querySelector('bdi').textContent = group.name;
  copy.querySelector('.sr-only').textContent = ` (${via})`;
  return copy;
}

function more(groups) {
  const copy = copyOf('more');
  copy.textContent = `+${groups.length}`;
  copy.ariaLabel = `More groups: ${groups.map(({ group }) => group.name).join(', ')}`;
  return copy;
}

function row({ id, name, email, status, groups, consumer_id, created_at }) {
  const copy = copyOf('row');
  const part = (selector) => copy.querySelector(selector);
  part('input').ariaLabel = `Select ${name}`;
  part('[data-initials]').textContent = name.slice(0, 2);
  Object.assign(part('a'), { id, href: `#${id}` });
  fill(part('[data-name]'), name);
  fill(part('[data-email]'), email);
  part('[data-badge]').className += ` ${statusTones[status]}`;
  part('[data-status]').textContent = status;
  part('[data-groups]').append(...groups.slice(0, 2).map(chip));
  if (groups.length > 2) part('[data-groups]').append(more(groups.slice(2)));
  fill(part('[data-consumer]'), consumer_id);
  Object.assign(part('time'), { dateTime: created_at, textContent: ago(created_at) });
  return copy;
}

function show({ items }) {
  document.querySelector('tbody').replaceChildren(...items.map(row));
}

const last = ({ items }) => items.at(-1).id;

addEventListener('DOMContentLoaded', async () => {
  let page = await first;
  show(page);
  const next = document.querySelector('button');
  const pages = new Map();
  const after = (id) => pages.get(id) ?? pages.set(id, ask(`${list}&after=${id}`)).get(id);
  next.addEventListener('pointerenter', () => after(last(page)));
  next.addEventListener('click', async () => {
    page = await after(last(page));
    show(page);
    void after(last(page));
  });
});
