// The least that a page can do: ask for the rows before anything else, and write the same elements as the product's table in
// one go. What the product takes longer than this is the price of all it can do besides.

const asked = new URLSearchParams(location.search);
const list = `/api/portals/${asked.get('portal')}/consumer-profile?order=desc&limit=${asked.get('limit') ?? 50}`;
const ask = async (url) => (await fetch(url, { headers: { accept: 'application/json' } })).json();
const first = ask(list);

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value) => String(value).replace(/[&<>"]/g, (sign) => escapes[sign]);
const cell = (content, classes = '') =>
  `<td class="h-row border-b border-line px-3 ${classes}">${content}</td>`;
const icon = (classes) =>
  `<svg class="${classes}" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true"><path d="M4 12h16" /><path d="M12 4v16" /></svg>`;
const tones = { manual: 'bg-selected text-accent', sso: 'bg-info-soft text-info' };
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

function chip({ group, assigned_via: via }, index) {
  const hidden = index < 2 ? '' : 'max-2xl:hidden';
  const tone = tones[via] ?? 'bg-sunken text-ink-2';
  return `<span title="${text(group.name)}" class="inline-flex h-6 min-w-0 items-center gap-1 rounded-md px-1.5 text-xs font-medium ${tone} ${hidden}">${icon('size-3 shrink-0')}<bdi class="truncate">${text(group.name)}</bdi><span class="sr-only"> (${via})</span></span>`;
}

function row({ id, name, email, status, groups, consumer_id, created_at }) {
  const tone = status === 'active' ? 'bg-ok-soft text-ok' : 'bg-warn-soft text-warn';
  const more = groups.length - 2;
  return `<tr class="group/row hover:bg-hover">${[
    cell(
      `<span class="flex min-w-0 items-center gap-2.5"><span aria-hidden="true" class="inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full bg-selected font-semibold text-accent select-none size-7 text-2xs">${text(name.slice(0, 2))}</span><span class="min-w-0 flex-1"><a id="${id}" href="#${id}" class="block truncate rounded-sm font-medium text-ink group-hover/row:underline"><bdi title="${text(name)}">${text(name)}</bdi></a><bdi class="block truncate text-xs text-ink-2 sm:hidden">${text(email)}</bdi></span></span>`,
    ),
    cell(
      `<bdi title="${text(email)}" class="block truncate text-ink-2">${text(email)}</bdi>`,
      'hidden sm:table-cell',
    ),
    cell(
      `<span class="inline-flex max-w-full items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-medium ${tone}"><span aria-hidden="true" class="size-1.5 shrink-0 rounded-full bg-current"></span><span class="truncate">${status}</span></span>`,
      'w-28',
    ),
    cell(
      `<span class="flex min-w-0 items-center gap-1">${groups.slice(0, 4).map(chip).join('')}${more > 0 ? `<button type="button" class="h-6 min-w-6 shrink-0 rounded-md px-1 text-xs font-medium text-ink-2 hover:bg-sunken">+${more}</button>` : ''}</span>`,
      'hidden sm:table-cell',
    ),
    cell(
      `<span class="flex items-center gap-1"><bdi title="${consumer_id}" class="min-w-0 truncate font-mono text-xs text-ink-2">${consumer_id}</bdi><button type="button" aria-label="Copy" class="inline-flex h-6 min-w-8 items-center justify-center gap-1.5 rounded-md font-medium px-2 text-ink-2">${icon('size-3.5')}</button></span>`,
      'hidden sm:table-cell w-24 lg:w-40',
    ),
    cell(
      `<time datetime="${created_at}" tabindex="0" class="rounded-sm whitespace-nowrap">${ago(created_at)}</time>`,
      'hidden sm:table-cell w-32',
    ),
  ].join('')}</tr>`;
}

function show({ items }) {
  document.querySelector('tbody').innerHTML = items.map(row).join('');
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
