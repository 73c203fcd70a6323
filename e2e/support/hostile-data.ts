import { createId, groupSearchText, openDatabase, profileSearchText } from '#server/testing.ts';

/** Code that runs if a text is ever interpreted instead of displayed. */
const attack = 'window.ran=(window.ran||0)+1';

/** Hostile texts that a name can contain, by the label used in the tests. */
export const hostileTexts = {
  script: `<script>${attack}</script>`,
  image: `<img src=x onerror="${attack}">`,
  breakout: `"><svg onload=${attack}>'</title><script>${attack}</script>`,
  template: '{{constructor.constructor("window.ran=1")()}}${window.ran=1}',
  formula: `=HYPERLINK("https://evil.example","click")`,
  command: "@SUM(1+1)*cmd|' /C calc'!A0",
  bidi: '\u202egnp.txt\u202c \u2066\u2067evil\u2069 \u200f\u200e',
  controls: 'bell\u0007 escape\u001b[31m tab\t line\nbreak \u2028\u2029\u0085\ufeff',
  zalgo: `z\u0351${'\u0310\u0300\u0334'.repeat(60)}algo`,
  emoji: '👩‍👩‍👧‍👦'.repeat(40),
  sql: `'; drop table profiles; --`,
  long: 'x'.repeat(100_000),
  words: 'many words '.repeat(9000),
};

const pictures = [
  `javascript:${attack}`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${attack}"/>`,
  `data:text/html,<script>${attack}</script>`,
  'http://pictures.example/plain.png',
  'file:///etc/passwd',
  '//pictures.example/protocol.png',
  '" onerror="window.ran=1',
  'https://pictures.example/safe.png',
];

/**
 * Adds a portal `hostile`, whose names, emails, ids and image URLs are all hostile, to a database that no server has
 * open. Every profile has every group.
 */
export async function addHostilePortal(dataDir: string): Promise<void> {
  const { pool, close } = await openDatabase({ dataDir });
  const portal = createId('portal');
  const texts = Object.entries(hostileTexts);
  try {
    await pool.query('insert into portals (id, slug, name, description) values ($1, $2, $3, $3)', [
      portal,
      'hostile',
      hostileTexts.breakout,
    ]);
    const groupIds: string[] = [];
    for (const [name, text] of texts) {
      const group = { id: createId('group'), name: text, description: text, sso_group_ids: [] };
      // An id has to fit into an index.
      if (text.length < 100) group.id = `${text}/../${name}?#%2f`;
      await pool.query(
        'insert into groups (portal_id, id, name, description, search_text) values ($1, $2, $3, $4, $5)',
        [portal, group.id, group.name, group.description, groupSearchText(group)],
      );
      groupIds.push(group.id);
    }
    for (const [index, [name, text]] of texts.entries()) {
      const profile = {
        id: createId('profile'),
        name: text,
        email: `${text}@${name}.example`,
        consumer_id: text,
      };
      await pool.query(
        `insert into profiles (portal_id, id, name, email, email_key, consumer_id, image_url, personal_group_id, search_text)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          portal,
          profile.id,
          profile.name,
          profile.email,
          `${name}.example`,
          profile.consumer_id,
          pictures[index % pictures.length],
          createId('group'),
          profileSearchText(profile),
        ],
      );
      for (const group of groupIds) {
        await pool.query('insert into memberships (portal_id, profile_id, group_id) values ($1, $2, $3)', [
          portal,
          profile.id,
          group,
        ]);
      }
    }
  } finally {
    await close();
  }
}
