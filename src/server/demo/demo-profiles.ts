import type { ProfileStatus } from '#contract/profile-status.ts';
import { nameLists } from '#server/demo/demo-names.ts';
import type { SeededRandom } from '#server/demo/seeded-random.ts';

/** Names that are hard to display, distributed over the profiles of the demo portal. */
const oddNames: { name: string; mailbox: string }[] = [
  { name: 'Zoë 🌻 Martins', mailbox: 'zoe.sunflower' },
  { name: '<b>Bobby</b> Tables', mailbox: 'bobby.tables' },
  {
    name: 'Pedro de Alcântara Francisco António João Carlos Xavier de Paula Miguel Rafael Joaquim José Gonzaga Pascoal Cipriano Serafim',
    mailbox: 'pedro.de.alcantara.francisco.antonio.joao.carlos.xavier.paula',
  },
  { name: 'Ng', mailbox: 'ng' },
  { name: '👩🏽‍🚀 Nova 👨‍👩‍👧‍👦', mailbox: 'nova' },
  { name: '<img src="x" onerror="alert(1)">', mailbox: 'markup' },
  {
    name: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe',
    mailbox: 'wolfe',
  },
  { name: 'Conan O’Brien & Söhne "GmbH"', mailbox: 'conan' },
  { name: 'José José', mailbox: 'jose.jose' },
  { name: "Robert'); DROP TABLE profiles;--", mailbox: 'robert' },
  { name: 'محمد Smith עדי', mailbox: 'three.directions' },
  { name: 'Z͑ͫa̴l̡g͝o̕', mailbox: 'zalgo' },
  { name: '100% {{name}} \\o/ _under_score_', mailbox: 'wildcards' },
  { name: 'null', mailbox: 'null' },
  { name: '9', mailbox: 'nine' },
  { name: 'ｆｕｌｌ　ｗｉｄｔｈ', mailbox: 'full.width' },
];

interface Person {
  name: string;
  email: string;
  status: ProfileStatus;
  imageUrl: string | null;
}

/** Smaller portals have no odd names. */
const manyPeople = 100;

const hosts = ['example.com', 'example.org', 'example.net', 'mail.example', 'studio.example', 'uni.example'];
const drawnByName = nameLists.flatMap((list) => Array.from({ length: list.weight }, () => list));

/** Generates people with unique emails. */
export function inventPeople(count: number, random: SeededRandom): Person[] {
  const taken = new Map<string, number>();
  const oddEvery = count < manyPeople ? Infinity : Math.floor(count / oddNames.length);
  return Array.from({ length: count }, (_, index) => {
    const odd = index % oddEvery === oddEvery - 4 ? oddNames[Math.floor(index / oddEvery)] : undefined;
    const { name, mailbox } = odd ?? inventName(random);
    const again = (taken.get(mailbox) ?? 0) + 1;
    taken.set(mailbox, again);
    return {
      name,
      email: `${mailbox}${again > 1 ? again : ''}@${random.pick(hosts)}`,
      status: random.chance(0.2) ? 'invited' : 'active',
      imageUrl: inventImage(random),
    };
  });
}

function inventName(random: SeededRandom): { name: string; mailbox: string } {
  const list = random.pick(drawnByName);
  const given = random.pick(list.given);
  const family = random.pick(list.family);
  return { name: list.join(given.written, family.written), mailbox: `${given.latin}.${family.latin}` };
}

/** Half of the people have a picture. Some pictures are missing or invalid, because the page must handle both. */
function inventImage(random: SeededRandom): string | null {
  const share = random.next();
  if (share < 0.5) return `/demo/avatar-${String(1 + Math.floor(random.next() * 12)).padStart(2, '0')}.svg`;
  if (share < 0.54) return '/demo/missing.svg';
  if (share < 0.58) return '/demo/not-a-picture.png';
  return null;
}
